// Adds checking, feedback and a look back to a quiz that already works as plain HTML.
// Nothing is kept, sent or scored; all words come from the <template> in the form.

class Question {
  constructor(root, quiz) {
    this.root = root;
    this.quiz = quiz;
    this.inputs = [...root.querySelectorAll("input")];
    this.result = root.querySelector("[data-result]");
    this.reasons = root.querySelector("[data-reasons]");
    this.check = quiz.button("check", () => this.answer());
    this.show = quiz.button("reasons", () => this.reveal());
    root.querySelector("[data-actions]").append(this.check, this.show);
    root.addEventListener("change", () => this.say([]));
    root.addEventListener("keydown", (event) => this.onKey(event));
    this.reset();
  }

  reset() {
    this.solved = false;
    this.say([]);
    this.fold(true);
    this.reasons.open = false;
  }

  // Enter on a choice checks it; in some browsers it would submit the form instead.
  onKey(event) {
    if (event.key !== "Enter" || !this.inputs.includes(event.target)) return;
    event.preventDefault();
    this.answer();
  }

  // Folded reasons stay out of sight until the question was tried or skipped.
  fold(hidden) {
    this.reasons.hidden = hidden;
    this.show.hidden = !hidden;
  }

  reveal() {
    this.fold(false);
    this.reasons.open = true;
    this.reasons.querySelector("summary").focus();
  }

  answer() {
    const chosen = this.inputs.filter((input) => input.checked).map((input) => this.reason(input));
    if (!chosen.length) {
      this.say([this.quiz.verdict("more", "choose")]);
      return;
    }
    const outcome = this.outcome(chosen);
    this.solved ||= outcome === "right";
    this.say([this.quiz.verdict(outcome, outcome), this.explain(chosen)]);
    this.fold(false);
  }

  outcome(chosen) {
    if (chosen.some((reason) => !isGood(reason))) return "other";
    const good = this.inputs.filter((input) => isGood(this.reason(input)));
    return chosen.length < good.length ? "more" : "right";
  }

  // One choice needs no repeating; of several, each is named with its own reason.
  explain(chosen) {
    if (this.root.dataset.kind !== "several") {
      return chosen[0].querySelector("[data-why]").cloneNode(true);
    }
    const list = element("ul", "sl-question__each");
    list.append(...chosen.map((reason) => reason.cloneNode(true)));
    return list;
  }

  reason(input) {
    return this.reasons.querySelector(`[data-option="${CSS.escape(input.id)}"]`);
  }

  // A screen reader announces what is put into the region after it stood empty for a moment.
  say(parts) {
    clearTimeout(this.timer);
    this.result.replaceChildren();
    if (parts.length) this.timer = setTimeout(() => this.result.append(...parts), 20);
  }
}

const isGood = (reason) => "good" in reason.dataset;

export class Quiz {
  constructor(form) {
    this.form = form;
    this.words = form.querySelector("[data-words]").content;
    this.questions = [...form.querySelectorAll("[data-question]")].map((root) => new Question(root, this));
    this.summary = form.querySelector("[data-summary]");
    form.querySelector("[data-end]")?.append(
      this.button("look-back", () => this.lookBack()),
      this.button("start-again", () => this.startAgain()),
    );
    // Nobody who comes "back" to the page sees the answers of the one before.
    window.addEventListener("pagehide", () => this.reset());
    window.addEventListener("pageshow", (event) => event.persisted && this.reset());
  }

  word(name) {
    return this.words.querySelector(`[data-word="${name}"]`).textContent;
  }

  button(name, action) {
    const button = element("button", `sl-button sl-button--${name}`, this.word(name));
    button.type = "button";
    button.addEventListener("click", action);
    return button;
  }

  verdict(look, name) {
    const line = element("p", `sl-verdict sl-verdict--${look}`);
    const icon = this.words.querySelector(`[data-icon="${look}"]`).firstElementChild.cloneNode(true);
    line.append(icon, element("strong", "", this.word(name)));
    return line;
  }

  lookBack() {
    const goals = new Map();
    for (const question of this.questions) {
      const goal = question.root.dataset.objective;
      goals.set(goal, [...(goals.get(goal) ?? []), question]);
    }
    const rows = [...goals].map(([goal, all]) => [goal, all.filter((question) => !question.solved)]);
    const heading = element("p", "sl-quiz__summary-title", this.word("summary"));
    heading.tabIndex = -1;
    this.summary.replaceChildren(
      heading,
      ...this.goalList("worked", rows.filter(([, open]) => !open.length)),
      ...this.goalList("look-again", rows.filter(([, open]) => open.length)),
    );
    heading.focus();
  }

  goalList(name, rows) {
    if (!rows.length) return [];
    const list = element("ul", "");
    for (const [goal, open] of rows) {
      const item = element("li", "", goal);
      for (const { root } of open) {
        const link = element("a", "", root.querySelector("[data-number]").firstChild.data);
        link.href = `#${root.id}`;
        item.append(" ", link);
      }
      list.append(item);
    }
    return [element("p", `sl-quiz__${name}`, this.word(name)), list];
  }

  startAgain() {
    this.reset();
    this.questions[0].inputs[0].focus();
  }

  reset() {
    this.form.reset();
    this.summary?.replaceChildren();
    for (const question of this.questions) question.reset();
  }
}

function element(name, look, text = "") {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.textContent = text;
  return made;
}

for (const form of document.querySelectorAll("[data-quiz]")) new Quiz(form);
