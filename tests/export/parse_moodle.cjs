// Moodle XML on standard input, its questions as JSON on standard output: the reader of
// npm's moodlexml-to-json, which is not ours. It passes over pairs and orderings.
const read = require("moodlexml-to-json");

read(require("fs").readFileSync(0, "utf8"), (found, problem) => {
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  process.stdout.write(JSON.stringify(found.questions));
});
