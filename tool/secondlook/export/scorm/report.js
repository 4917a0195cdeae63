// Tells the visit around this page how the quiz goes, and tells the reader that it does so.
"use strict";

(() => {
  const TYPES = {
    choice: "choice", several: "choice", spot: "choice", "true-false": "true-false",
    sort: "matching", match: "matching", order: "sequencing",
  };
  const PRIVACY = new URL("../about/privacy/index.html#in-your-schools-learning-platform", document.currentScript.src);

  // A page of another site around this one may not be looked at, and gets nothing.
  function around() {
    try {
      return window.parent === window ? null : window.parent.secondLookVisit;
    } catch {
      return null;
    }
  }

  // An answer is named by the letter of its place in the quiz's file, however the page mixes them.
  const letter = (id) => String.fromCharCode(96 + Number(id.split("-").at(-1)));
  const all = (root, selector) => [...root.querySelectorAll(selector)];

  const ANSWERS = {
    choice: (root) => [
      all(root, "input:checked").map((input) => letter(input.id)).sort(),
      all(root, "[data-good]").map((reason) => letter(reason.dataset.option)).sort(),
    ],
    matching: (root) => [
      placed(root).map(({ thing, place }) => [thing, place]).sort(),
      all(root, "[data-option]").map(({ dataset }) => [letter(dataset.option), dataset.value]).sort(),
    ],
    sequencing: (root) => [inOrder(placed(root)), inOrder(places(root))],
  };
  ANSWERS["true-false"] = ANSWERS.choice;

  function placed(root) {
    return all(root, "[data-item]").map((item) => {
      const field = item.querySelector("select, input:checked");
      return { thing: letter(item.dataset.item), place: field.value };
    });
  }

  function places(root) {
    return all(root, "[data-option]").map(({ dataset }) => ({ thing: letter(dataset.option), place: dataset.value }));
  }

  function inOrder(things) {
    return things.sort((one, other) => one.place - other.place).map(({ thing }) => thing);
  }

  class Report {
    constructor(form, visit) {
      this.form = form;
      this.visit = visit;
      this.done = new Set();
      this.right = new Set();
      form.addEventListener("judged", (event) => this.onJudged(event.target, event.detail.right));
      // Whoever opens the reasons of a question has seen it, and may leave it at that.
      form.addEventListener("toggle", (event) => this.onToggle(event.target), true);
      this.tellReader();
      if (!this.marked().length) this.stands();
    }

    // Those that are drawn and have right answers; what was asked before the lesson stays between page and reader.
    marked() {
      return all(this.form, "[data-question][data-place]:not([data-before])").filter((root) => this.isMarked(root));
    }

    isMarked(root) {
      return root.dataset.kind in TYPES && !("before" in root.dataset);
    }

    onJudged(root, right) {
      const id = root.dataset.question;
      if (!this.isMarked(root) || this.right.has(id)) return;
      const type = TYPES[root.dataset.kind];
      const [chosen, good] = ANSWERS[type](root);
      this.visit.answered({ id, type, chosen, good, right });
      this.done.add(id);
      if (right) this.right.add(id);
      this.stands();
    }

    onToggle(details) {
      const root = details.closest("[data-question]");
      if (!details.matches("[data-reasons][open]") || !this.isMarked(root)) return;
      this.done.add(root.dataset.question);
      this.stands();
    }

    stands() {
      const ids = this.marked().map((root) => root.dataset.question);
      const right = ids.filter((id) => this.right.has(id)).length;
      this.visit.stands(right, ids.length, ids.every((id) => this.done.has(id)));
    }

    // In place of the quiz's own words, which say that nothing is sent.
    tellReader() {
      const said = document.createElement("p");
      said.className = "sl-quiz__school";
      const link = document.createElement("a");
      link.href = PRIVACY;
      link.textContent = this.word("school-link");
      const first = document.createElement("strong");
      first.textContent = this.word("school");
      said.append(first, " ", this.word("school-more"), " ", link, ".");
      this.form.querySelector("[data-intro]").replaceChildren(said);
      // This device may be the school's, and its platform would share what is remembered.
      this.form.querySelector("[data-remember]")?.remove();
    }

    word(name) {
      return document.querySelector("[data-words]").content.querySelector(`[data-word="${name}"]`).textContent;
    }
  }

  const visit = around();
  for (const form of document.querySelectorAll('[data-quiz][data-part="all"]')) {
    if (visit?.open && form.dataset.quiz === visit.quiz) new Report(form, visit);
  }
})();
