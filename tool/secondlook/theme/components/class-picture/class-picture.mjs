// The class picture: adds up students' codes and shows which questions, goals and signs many missed. It keeps sums, in
// this page's memory only, and sends nothing.
import { Camera, canRead } from "./camera.mjs";
import { plain, unpack } from "./code.mjs";
import { Counts } from "./counts.mjs";

export class ClassPicture {
  constructor(root) {
    this.root = root;
    this.counts = new Counts(Number(root.dataset.least));
    this.quizzes = new Map(
      [...root.querySelector("[data-known]").content.children].map((quiz) => [Number(quiz.dataset.number), quiz]),
    );
    this.ids = new Map([...this.quizzes].map(([number, quiz]) => [number, itemsOf(quiz).map((item) => item.dataset.item)]));
    root.querySelector("[data-without]").remove();
    root.append(root.querySelector("[data-tools]").content.cloneNode(true));
    this.addField();
    this.part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.typed();
    });
    this.part("back").addEventListener("click", () => this.takeBack());
    this.part("show").addEventListener("click", () => this.show());
    this.part("anew").addEventListener("click", () => this.anew());
    this.part("camera").addEventListener("click", () => this.useCamera());
    window.addEventListener("pagehide", () => this.forget());
    canRead().then((can) => {
      this.part("camera").hidden = !can;
      this.part("no-camera").hidden = can;
    });
    this.draw();
  }

  part(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  // Without a `name`, so that no browser offers to keep what is typed.
  addField() {
    this.field = document.createElement("input");
    Object.assign(this.field, { autocomplete: "off", spellcheck: false, maxLength: 40 });
    this.field.setAttribute("autocapitalize", "characters");
    this.part("label").append(this.field);
  }

  say(name, values = {}) {
    const text = this.part("status").getAttribute(`data-say-${name}`);
    this.part("status").textContent = text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  }

  draw() {
    const { closed, enough, total, last, least } = this.counts;
    this.part("collecting").hidden = closed;
    this.part("result").hidden = !closed;
    this.part("show").disabled = !enough;
    this.part("show").hidden = closed;
    this.part("back").hidden = !last;
    this.part("anew").hidden = !total;
    this.part("few").hidden = enough;
    this.part("few-left").textContent = String(Math.max(0, least - total));
    this.part("total").textContent = String(total);
  }

  // ---- adding codes

  typed() {
    const text = this.field.value;
    if (plain(text) && this.add(text)) this.field.value = "";
    this.field.focus();
  }

  add(text) {
    const { number, states, fault } = unpack(text, this.ids);
    if (fault) this.say(fault);
    else if (!this.counts.takes(number)) this.say("other", { title: titleOf(this.quizzes.get(number)) });
    else {
      this.counts.add(number, states);
      this.say("added", { total: this.counts.total, title: titleOf(this.quizzes.get(number)) });
    }
    this.draw();
    return !fault;
  }

  takeBack() {
    this.counts.takeBack();
    this.say("taken", { total: this.counts.total });
    this.draw();
    this.field.focus();
  }

  async useCamera() {
    if (this.camera) {
      this.stopCamera();
      return;
    }
    this.camera = new Camera((text) => this.add(text));
    this.part("video").append(this.camera.video);
    try {
      await this.camera.start();
      this.part("camera").setAttribute("aria-pressed", "true");
    } catch {
      this.stopCamera();
      this.say("refused");
    }
  }

  stopCamera() {
    this.camera?.stop();
    this.camera = null;
    this.part("camera").setAttribute("aria-pressed", "false");
  }

  // ---- the picture

  show() {
    this.stopCamera();
    this.counts.close();
    const quiz = this.quizzes.get(this.counts.number);
    this.part("title").textContent = titleOf(quiz);
    this.fill("signs", groupsOf(quiz, "sign"));
    this.fill("goals", groupsOf(quiz, "goal"));
    this.fill("items", new Map(itemsOf(quiz).map((item) => [item.querySelector("[data-prompt]").textContent, [item.dataset.item]])));
    this.say("shown", { total: this.counts.total });
    this.draw();
    this.part("heading").focus();
  }

  // What was missed most stands first.
  fill(name, groups) {
    const rows = [...groups].map(([text, ids]) => ({ text, ...this.counts.together(ids) }));
    rows.sort((one, other) => share(other) - share(one));
    this.part(name).replaceChildren(...rows.map((row) => this.rowFor(row)));
  }

  rowFor(row) {
    const made = this.part("row").content.querySelector("tr").cloneNode(true);
    made.querySelector("[data-text]").textContent = row.text;
    const count = made.querySelector("[data-count]");
    const bar = made.querySelector("meter");
    if (row.tried) {
      count.textContent = `${row.missed} / ${row.tried}`;
      [bar.max, bar.value] = [row.tried, row.missed];
    } else {
      count.textContent = count.dataset.few;
      bar.remove();
    }
    return made;
  }

  anew() {
    this.forget();
    this.say("forgotten");
    this.field.focus();
  }

  forget() {
    this.stopCamera();
    this.counts.forget();
    this.field.value = "";
    for (const name of ["signs", "goals", "items"]) this.part(name).replaceChildren();
    this.part("title").textContent = "";
    this.part("status").textContent = "";
    this.draw();
  }
}

function itemsOf(quiz) {
  return [...quiz.querySelectorAll("[data-item]")];
}

function titleOf(quiz) {
  return quiz.querySelector("[data-name]").textContent;
}

/** The questions of each sign or goal. */
function groupsOf(quiz, kind) {
  const groups = new Map();
  for (const item of itemsOf(quiz)) {
    for (const one of item.querySelectorAll(`[data-${kind}]`)) {
      groups.set(one.textContent, [...(groups.get(one.textContent) ?? []), item.dataset.item]);
    }
  }
  return groups;
}

const share = ({ missed, tried }) => (tried ? missed / tried : -1);

for (const root of document.querySelectorAll("[data-class-picture]")) new ClassPicture(root);
