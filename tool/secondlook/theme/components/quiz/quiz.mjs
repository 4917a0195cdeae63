// Adds checking, feedback and a look back to a quiz that already works as plain HTML.
// Nothing is kept, sent or scored unless the reader asks; all words come from a <template> in the page.
import { makeQuestion, shuffled } from "./question.mjs";
import { Memory } from "./remember.mjs";
import { Words, element } from "./words.mjs";

// How the first try went of each question that is asked before and after, until the page is left.
const firstTries = { before: new Map(), all: new Map() };

export class Quiz {
  constructor(form) {
    this.form = form;
    this.words = new Words();
    this.questions = [...form.querySelectorAll("[data-question]")].map((root) => makeQuestion(root, this));
    this.summary = form.querySelector("[data-summary]");
    this.missedOnly = false;
    if (this.summary) this.addEnd();
    this.reset();
    // Nobody who comes "back" to the page sees the answers of the one before.
    window.addEventListener("pagehide", () => this.reset());
    window.addEventListener("pageshow", (event) => event.persisted && this.reset());
  }

  addEnd() {
    const again = "draw" in this.form.dataset ? "others" : "start-again";
    this.form.querySelector("[data-end]").append(
      this.words.button("look-back", () => this.lookBack()),
      this.words.button(again, () => this.startAgain()),
    );
    this.code = this.form.querySelector("[data-code]");
    if (this.code) this.form.querySelector("[data-end]").append(this.words.button("code-offer", () => this.showCode()));
    this.sheet = this.form.querySelector("[data-certificate]");
    this.sheet?.addEventListener("toggle", () => this.addCertificate(), { once: true });
    this.memory = new Memory(this, this.form.querySelector("[data-remember]"));
  }

  async addCertificate() {
    const { Certificate } = await import("./certificate.mjs");
    this.certificate = new Certificate(this.sheet, this.words);
  }

  get asked() {
    return this.questions.filter((question) => !question.root.hidden);
  }

  // ---- what a question tells

  tells(question, right) {
    const tries = firstTries[this.form.dataset.part];
    if (!tries.has(question.id)) tries.set(question.id, right);
    this.code?.replaceChildren();
  }

  async showCode() {
    const { showCode } = await import("../class-picture/show-code.mjs");
    showCode(this.code, this.words, firstTries.all);
  }

  solved(question) {
    this.memory?.keep([question.id]);
  }

  recall(ids) {
    for (const { id, root } of this.questions) {
      root.querySelector(".sl-question__done")?.remove();
      if (ids.includes(id)) root.prepend(element("p", "sl-question__done", this.words.say("done-before")));
    }
  }

  // ---- which questions are asked

  reset() {
    this.form.reset();
    this.missedOnly = false;
    firstTries[this.form.dataset.part].clear();
    this.summary?.replaceChildren();
    this.code?.replaceChildren();
    this.certificate?.reset();
    for (const question of this.questions) question.reset();
    this.draw();
    if ("shuffle" in this.form.dataset) for (const question of this.questions) question.mix?.();
  }

  // Those from before the lesson are always asked, the others are drawn.
  draw() {
    const pool = this.questions.filter((question) => !("before" in question.root.dataset));
    const count = Number(this.form.dataset.draw ?? pool.length);
    const drawn = new Set(count < pool.length ? shuffled(pool).slice(0, count) : pool);
    this.ask((question) => drawn.has(question) || !pool.includes(question));
    this.number();
  }

  ask(wanted) {
    for (const question of this.questions) question.root.hidden = !wanted(question);
  }

  number() {
    const asked = this.asked;
    for (const { root } of this.questions) delete root.dataset.place;
    asked.forEach(({ root }, place) => {
      root.dataset.place = String(place + 1);
      const number = root.querySelector("[data-number]");
      number.firstChild.data = this.words.say("number", { n: place + 1, total: asked.length });
    });
  }

  startAgain() {
    this.reset();
    this.asked[0].focus();
  }

  tryMissed() {
    const missed = this.asked.filter((question) => !question.solved);
    this.ask((question) => missed.includes(question));
    for (const question of missed) question.clear();
    this.summary.replaceChildren(...this.changed());
    missed[0].focus();
  }

  // ---- looking back

  lookBack() {
    const goals = new Map();
    for (const question of this.asked) {
      const goal = question.root.dataset.objective;
      if (goal) goals.set(goal, [...(goals.get(goal) ?? []), question]);
    }
    const rows = [...goals].map(([goal, all]) => [goal, all, all.filter((question) => !question.solved)]);
    const heading = element("p", "sl-quiz__summary-title", this.words.say("summary"));
    heading.tabIndex = -1;
    const open = rows.filter(([, , missed]) => missed.length);
    this.summary.replaceChildren(
      heading,
      ...this.changed(),
      ...this.goalList("worked", rows.filter(([, , missed]) => !missed.length)),
      ...this.goalList("open", open),
      ...(open.length ? [this.words.button("missed", () => this.tryMissed())] : []),
    );
    heading.focus();
  }

  goalList(name, rows) {
    if (!rows.length) return [];
    const list = element("ul");
    for (const [goal, all, missed] of rows) {
      const item = element("li", "", goal);
      for (const { root } of missed) item.append(" ", link(`#${root.id}`, this.words.say("go", { n: root.dataset.place })));
      const section = all[0].root.querySelector("[data-section]");
      if (missed.length && section) item.append(" ", section.cloneNode(true));
      list.append(item);
    }
    return [element("p", `sl-quiz__${name}`, this.words.say(name)), list];
  }

  // Only questions that were tried before the lesson and again after it say what changed.
  changed() {
    const twice = this.questions.filter(({ id }) => firstTries.before.has(id) && firstTries.all.has(id));
    if (!twice.length) return [];
    const list = element("ul");
    for (const question of twice) {
      const [before, after] = [firstTries.before.get(question.id), firstTries.all.get(question.id)];
      const name = after ? (before ? "kept" : "new") : "still";
      const item = element("li", `sl-changed sl-changed--${name}`);
      item.append(element("strong", "", this.words.say(name)), ...question.inShort(after));
      list.append(item);
    }
    return [
      element("p", "sl-quiz__changed", this.words.say("changed")),
      list,
      element("p", "sl-quiz__private", this.words.say("private")),
    ];
  }
}

function link(address, text) {
  const made = element("a", "", text);
  made.href = address;
  return made;
}

for (const form of document.querySelectorAll("[data-quiz]")) new Quiz(form);
