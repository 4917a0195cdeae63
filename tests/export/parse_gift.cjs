// GIFT on standard input, its questions as JSON on standard output: the parser of npm's
// gift-pegjs, which is not ours. It refuses what Moodle swallows.
const { parse } = require("gift-pegjs");

process.stdout.write(JSON.stringify(parse(require("fs").readFileSync(0, "utf8"))));
