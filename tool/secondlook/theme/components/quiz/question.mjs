// The kinds of question: how each is checked, and what is said about a try.
import { element } from "./words.mjs";
import { Story } from "./story.mjs";

// What all kinds share: two buttons, a place for the result, and the folded reasons.
class Question {
  constructor(root, quiz) {
    this.root = root;
    this.quiz = quiz;
    this.words = quiz.words;
    this.id = root.dataset.question;
    this.result = root.querySelector("[data-result]");
    this.reasons = root.querySelector("[data-reasons]");
    this.actions = root.querySelector("[data-actions]");
    // Before the lesson an answer is only noted: its reasons wait until somebody asks for them.
    this.early = quiz.form.dataset.part === "before";
    this.show = this.words.button(this.early ? "see" : "reasons", () => this.reveal(), "reasons");
    root.addEventListener("change", (event) => this.onChange(event));
    root.addEventListener("keydown", (event) => this.onKey(event));
  }

  reset() {
    this.tried = false;
    this.solved = false;
    this.say([]);
    this.fold(true);
  }

  // As new, with nothing chosen.
  clear() {
    for (const field of this.root.querySelectorAll("input")) field.checked = false;
    for (const field of this.root.querySelectorAll("select")) field.selectedIndex = 0;
    this.reset();
  }

  onChange() {
    this.say([]);
  }

  onKey() {}

  // Folded reasons stay out of sight until the question was tried or skipped.
  fold(hidden) {
    this.reasons.hidden = hidden;
    this.show.hidden = !hidden;
    if (hidden) this.reasons.open = false;
  }

  reveal() {
    this.fold(false);
    this.reasons.open = true;
    this.reasons.querySelector("summary").focus();
  }

  // A screen reader announces what is put into the region after it stood empty for a moment.
  say(parts) {
    clearTimeout(this.timer);
    this.result.replaceChildren();
    if (parts.length) this.timer = setTimeout(() => this.appear(parts), 20);
  }

  appear(parts) {
    this.result.append(...parts);
    this.result.scrollIntoView({ block: "nearest" });
  }

  judged(outcome, parts) {
    const right = outcome === "right";
    if (!this.tried) this.quiz.tells(this, right);
    this.tried = true;
    this.solved ||= right;
    this.say(this.early ? [this.words.verdict("more", "noted", "said")] : parts);
    if (!this.early) this.fold(false);
    if (right) this.quiz.solved(this);
    // For whoever stands around the quiz: in a school's learning platform, its marks.
    this.root.dispatchEvent(new CustomEvent("judged", { bubbles: true, detail: { right } }));
  }

  // A statement never stands alone, since it may be false; what is still open is not given away.
  inShort(withAnswer) {
    const prompt = this.root.querySelector(".sl-question__prompt").textContent;
    const good = [...this.reasons.querySelectorAll("[data-good] .sl-reason__option")].map((one) => one.textContent);
    if (this.root.dataset.kind === "true-false") {
      const answer = withAnswer ? this.words.say("it-is", { answer: good[0] }) : this.words.say("is-it");
      const line = element("p");
      line.append(element("b", "", answer), " ", this.words.say("statement", { prompt }));
      return [line];
    }
    return [element("p", "", prompt), ...(withAnswer ? good.map((text) => element("b", "", text)) : [])];
  }

  reason(id) {
    return this.reasons.querySelector(`[data-option="${CSS.escape(id)}"]`);
  }

  focus() {
    this.root.querySelector("input, select, a, summary, button").focus();
  }
}

// Kinds with a button that checks.
class Checked extends Question {
  constructor(root, quiz) {
    super(root, quiz);
    this.check = this.words.button("check", () => this.answer());
    this.actions.append(this.check, this.show);
  }

  // Enter on a choice checks it; in some browsers it would submit the form instead.
  onKey(event) {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    this.answer();
  }

  list(items) {
    const list = element("ul", "sl-question__each");
    list.append(...items);
    return list;
  }
}

// choice, several, true-false and spot: the chosen ones against the good ones.
class Chosen extends Checked {
  constructor(root, quiz) {
    super(root, quiz);
    this.inputs = [...root.querySelectorAll("fieldset > label input, .sl-spot input")];
  }

  answer() {
    const chosen = this.inputs.filter((input) => input.checked).map((input) => this.reason(input.id));
    if (!chosen.length) {
      this.say([this.words.verdict("more", "choose")]);
      return;
    }
    const outcome = this.outcome(chosen);
    this.judged(outcome, [this.words.verdict(outcome, outcome), this.explain(chosen)]);
  }

  outcome(chosen) {
    if (chosen.some((reason) => !isGood(reason))) return "other";
    const good = this.inputs.filter((input) => isGood(this.reason(input.id)));
    return chosen.length < good.length ? "more" : "right";
  }

  // One choice needs no repeating; of several, each is named with its own reason.
  explain(chosen) {
    if (this.inputs[0].type === "radio") return chosen[0].querySelector("[data-why]").cloneNode(true);
    return this.list(chosen.map((reason) => this.repeated(reason)));
  }

  // A tick beside a part that is fine would say that ticking it was right.
  repeated(reason) {
    const copy = reason.cloneNode(true);
    if (reason.dataset.look === "fine") {
      copy.querySelector(".sl-reason__mark").replaceWith(this.words.verdict("other", "ticked-fine"));
    }
    return copy;
  }

  // The options and their reasons in a new order, where the author allows it.
  mix() {
    if ("keepsOrder" in this.root.dataset) return;
    const inputs = shuffled(this.inputs);
    const place = this.inputs[0].parentElement.previousElementSibling;
    place.after(...inputs.map((input) => input.parentElement));
    const reasons = inputs.map((input) => this.reason(input.id));
    reasons[0].parentElement.append(...reasons);
    this.inputs = inputs;
  }
}

// reply: nothing is wrong; each sentence lands in its own way.
class Said extends Chosen {
  answer() {
    const input = this.inputs.find((one) => one.checked);
    if (!input) {
      this.say([this.words.verdict("more", "choose")]);
      return;
    }
    const reason = this.reason(input.id);
    const [name, look] = { good: ["well", "right"], more: ["partly", "more"] }[reason.dataset.look] ?? ["badly", "more"];
    const why = reason.querySelector("[data-why]").cloneNode(true);
    this.judged(name === "badly" ? "more" : "right", [this.words.verdict(look, name, "said"), why]);
  }
}

// sort, order and match: each thing has its place, and what is said about it stands beside it.
class Placed extends Checked {
  constructor(root, quiz) {
    super(root, quiz);
    this.items = [...root.querySelectorAll("[data-item]")];
    for (const item of this.items) {
      item.append(element("div", "sl-told"));
      item.lastChild.id = `${item.dataset.item}-told`;
      (item.querySelector("select") ?? item).setAttribute("aria-describedby", item.lastChild.id);
    }
  }

  value(item) {
    const field = item.querySelector("select, input:checked");
    return field ? field.value : "";
  }

  answer() {
    if (!this.items.every((item) => this.value(item))) {
      this.say([this.words.verdict("more", "choose-all")]);
      return;
    }
    const fits = this.items.filter((item) => this.fits(item));
    const outcome = fits.length === this.items.length ? "right" : fits.length ? "more" : "other";
    this.judged(outcome, [this.words.verdict(outcome, outcome === "more" ? "some" : outcome)]);
    if (!this.early) for (const item of this.items) this.tell(item, fits.includes(item));
  }

  fits(item) {
    return this.value(item) === this.reason(item.dataset.item).dataset.value;
  }

  // What fits comes with its reason; the rest is only named, so that it can be tried again.
  tell(item, fits) {
    const verdict = this.words.verdict(fits ? "right" : "other", fits ? "fits" : "look-again");
    const why = this.reason(item.dataset.item).querySelector("[data-why]");
    this.told(item).replaceChildren(verdict, ...(fits ? [why.cloneNode(true)] : []));
  }

  told(item) {
    return item.querySelector(".sl-told");
  }

  onChange(event) {
    super.onChange(event);
    const item = event.target.closest("[data-item]");
    if (item) this.told(item).replaceChildren();
  }

  reset() {
    super.reset();
    for (const item of this.items) this.told(item).replaceChildren();
  }
}

// order: the steps also move, by button or by choosing a place.
class Ordered extends Placed {
  constructor(root, quiz) {
    super(root, quiz);
    this.steps = root.querySelector("[data-steps]");
    this.start = [...this.items];
    this.status = element("span", "sl-hidden");
    this.status.setAttribute("role", "status");
    this.steps.after(this.status);
    for (const item of this.items) this.told(item).before(this.mover(item, "up", -1), this.mover(item, "down", 1));
    this.steps.classList.add("sl-steps--moving");
  }

  mover(item, name, by) {
    const button = this.words.button(name, () => this.move(item, this.items.indexOf(item) + by), name);
    const text = item.querySelector(".sl-step__text").textContent;
    button.append(element("span", "sl-hidden", `: ${text}`));
    return button;
  }

  move(item, to) {
    const before = this.items;
    const others = this.items.filter((one) => one !== item);
    const place = Math.max(0, Math.min(to, others.length));
    this.items = [...others.slice(0, place), item, ...others.slice(place)];
    const active = document.activeElement;
    const { top } = item.getBoundingClientRect();
    this.items.forEach((one, now) => one !== before[now] && this.told(one).replaceChildren());
    this.arrange();
    // The card stays under the thumb, which may tap again.
    window.scrollBy(0, item.getBoundingClientRect().top - top);
    if (item.contains(active)) active.focus({ preventScroll: true });
    this.say([]);
    this.status.textContent = this.words.say("moved", { n: place + 1, total: this.items.length });
  }

  arrange() {
    this.steps.append(...this.items);
    this.items.forEach((item, place) => {
      item.querySelector("select").value = String(place + 1);
    });
  }

  onChange(event) {
    const item = event.target.closest("[data-item]");
    if (item) this.move(item, Number(event.target.value || 1) - 1);
  }

  reset() {
    super.reset();
    this.items = [...this.start];
    this.status.textContent = "";
    this.arrange();
  }
}

// story: whoever reaches an ending has worked through it.
class Told extends Question {
  constructor(root, quiz) {
    super(root, quiz);
    this.actions.append(this.show);
    this.story = new Story(root.querySelector("[data-story]"), this);
  }

  reset() {
    super.reset();
    this.story.start();
  }

  ended() {
    this.judged("right", []);
  }
}

// reflect: there is nothing to check, and ideas for who wants them.
class Thought extends Question {
  reset() {
    super.reset();
    this.reasons.hidden = false;
    this.solved = true;
  }
}

// match: what was chosen can be read in full, also where the closed menu cuts it off.
class Matched extends Placed {
  constructor(root, quiz) {
    super(root, quiz);
    for (const item of this.items) {
      const chosen = element("p", "sl-pair__chosen");
      chosen.setAttribute("aria-hidden", "true");
      this.told(item).before(chosen);
    }
  }

  onChange(event) {
    super.onChange(event);
    const { target } = event;
    const chosen = target.closest("[data-item]").querySelector(".sl-pair__chosen");
    chosen.textContent = target.value && target.selectedOptions[0].text;
    chosen.hidden = chosen.offsetWidth < target.clientWidth - 40;
  }

  reset() {
    super.reset();
    for (const chosen of this.root.querySelectorAll(".sl-pair__chosen")) chosen.textContent = "";
  }
}

const KINDS = { spot: Chosen, sort: Placed, match: Matched, order: Ordered, reply: Said, story: Told, reflect: Thought };

export function makeQuestion(root, quiz) {
  const Kind = KINDS[root.dataset.kind] ?? Chosen;
  return new Kind(root, quiz);
}

export function shuffled(things) {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

const isGood = (reason) => "good" in reason.dataset;
