// Answers → a short code, and back. A code holds the number of the quiz, for each question with a right answer whether
// the first try was right, and a check. There is nobody's name in it, and no question where any answer is fine.
//
// It is a number, written with Crockford's 32 letters and digits: 15 bits for the quiz, the answers as a number of base
// 3, and 12 bits of check. The check also covers the names of the questions, so that a page of last week is found out.

export const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const STATES = ["untried", "right", "missed"];

const QUIZ_LETTERS = 3;
const CHECK_BITS = 12n;
// x¹² + x¹¹ + x³ + x² + x + 1: finds any two letters beside each other that are wrong or swapped.
const CHECK = 0x180fn;
const BASE = BigInt(STATES.length);

const power = (count) => BASE ** BigInt(count);
const bitsOf = (number) => BigInt(number.toString(2).length);

/** How many letters stand for the answers to so many questions and for the check. */
function answerLetters(count) {
  return Number((bitsOf(power(count) - 1n) + CHECK_BITS + 4n) / 5n);
}

/** What is left of the bits of these bytes, and then of a number, after division by the polynomial. */
function checkOf(bytes, number) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("") + number.toString(2).padStart(64, "0");
  let rest = 0n;
  for (const bit of bits + "0".repeat(Number(CHECK_BITS))) {
    rest = (rest << 1n) | BigInt(bit);
    if (rest >> CHECK_BITS) rest ^= CHECK;
  }
  return rest;
}

const checked = (number, ids, answers) => checkOf(new TextEncoder().encode(`${number} ${ids.join(" ")}`), answers);

function letters(value, count) {
  let text = "";
  for (let rest = value; text.length < count; rest >>= 5n) text = LETTERS[Number(rest & 31n)] + text;
  return text;
}

/**
 * The code for a quiz of this number, whose questions with a right answer have these ids, in the order of its file.
 * `states` maps an id to "right" or "missed"; a question that is not in it was not tried.
 */
export function pack(number, ids, states) {
  const answers = ids.reduce((sum, id) => sum * BASE + BigInt(Math.max(0, STATES.indexOf(states.get(id)))), 0n);
  const value = (answers << CHECK_BITS) | checked(number, ids, answers);
  return letters(BigInt(number), QUIZ_LETTERS) + letters(value, answerLetters(ids.length));
}

/** What somebody typed, as they may have meant it: O is 0, I and L are 1, and blanks say nothing. */
export function plain(text) {
  return text.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/[\s.–—-]/g, "");
}

function valueOf(text) {
  return [...text].reduce((sum, letter) => (sum << 5n) | BigInt(LETTERS.indexOf(letter)), 0n);
}

/**
 * What a code says: `{ number, states }`, or `{ fault }` if it is none. `quizzes` maps the numbers of all quizzes to the
 * ids of their questions with a right answer.
 */
export function unpack(text, quizzes) {
  const code = plain(text);
  if ([...code].some((letter) => !LETTERS.includes(letter))) return { fault: "letters" };
  const number = Number(valueOf(code.slice(0, QUIZ_LETTERS)));
  const ids = quizzes.get(number);
  if (code.length < QUIZ_LETTERS || !ids) return { fault: "quiz" };
  if (code.length !== QUIZ_LETTERS + answerLetters(ids.length)) return { fault: "length" };
  const value = valueOf(code.slice(QUIZ_LETTERS));
  const answers = value >> CHECK_BITS;
  const check = value & ((1n << CHECK_BITS) - 1n);
  if (answers >= power(ids.length) || check !== checked(number, ids, answers)) return { fault: "check" };
  let rest = answers;
  const states = [];
  for (const id of [...ids].reverse()) {
    states.unshift([id, STATES[Number(rest % BASE)]]);
    rest /= BASE;
  }
  return { number, states: new Map(states) };
}

/** A code in groups, as it is read out: the quiz, then threes and fours. */
export function grouped(code) {
  const rest = code.slice(QUIZ_LETTERS);
  const groups = Math.max(1, Math.floor(rest.length / 3));
  const size = Math.ceil(rest.length / groups);
  const parts = Array.from({ length: groups }, (_, at) => rest.slice(at * size, (at + 1) * size));
  return [code.slice(0, QUIZ_LETTERS), ...parts.filter(Boolean)].join(" ");
}
