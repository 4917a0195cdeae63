// Which rows of a teacher's plan go with which slide. A plan is written for people: its rows name what they are about
// in words, in the order of the lesson. So each row begins at the slide whose titles share most words with it, and no
// row begins before the one above it.

const LETTERS = 4; // shorter words say little
const STEM = 6; // "headlines" and "headline" are one word

function stems(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= LETTERS).map((word) => word.slice(0, STEM)));
}

function likeness(row, title) {
  const [all, some] = [stems(row), stems(title)];
  const shared = [...some].filter((word) => all.has(word)).length;
  return some.size ? (shared * shared) / some.size : 0;
}

/** At which slide each row begins; nothing for a row that is like no slide. */
function beginnings(slides, rows) {
  const like = rows.map((row) => slides.map((titles) => Math.max(...titles.map((title) => likeness(row, title)))));
  // best[r][s]: what rows 0 to r share at most when row r begins at slide s at the latest.
  const best = [];
  like.forEach((line, r) => {
    best.push([]);
    line.forEach((likes, s) => {
      const here = likes + (r ? best[r - 1][s] : 0);
      best[r].push(s ? Math.max(here, best[r][s - 1]) : here);
    });
  });
  const found = [];
  let s = slides.length - 1;
  for (let r = rows.length - 1; r >= 0; r -= 1) {
    while (s > 0 && best[r][s - 1] === best[r][s]) s -= 1;
    found[r] = like[r][s] > 0 ? s : undefined;
  }
  return found;
}

/**
 * For each slide the numbers of its rows. `slides` are lists of titles: of the part and of the slide; `rows` are texts.
 * The first row opens the lesson and the last one closes it, whatever they say; a row like nothing else goes with the
 * one above it.
 */
export function matched(slides, rows) {
  const [close] = slides.at(-1);
  const last = slides.findIndex(([part]) => part === close);
  const found = [0, ...beginnings(slides, rows.slice(1, -1)), last];
  let from = 0;
  const starts = rows.map((_, r) => (from = Math.max(from, found[r] ?? from)));
  let step = [0];
  return slides.map((_, s) => {
    const begun = starts.flatMap((start, r) => (start === s ? [r] : []));
    step = begun.length ? begun : step;
    return step;
  });
}
