// Remembers on this device which questions were worked through, only after somebody asks for it.
// This is the one script that keeps anything; nothing is kept before the button is pressed, and one tap forgets all.
import { element } from "./words.mjs";

const KEY = "progress";

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? null;
  } catch {
    return null;
  }
}

export class Memory {
  constructor(quiz, place) {
    this.quiz = quiz;
    this.name = quiz.form.dataset.quiz;
    this.place = place;
    this.status = element("p", "sl-remember__status");
    this.status.setAttribute("role", "status");
    this.explained = element("p", "", quiz.words.say("remember-explain"));
    this.offer = quiz.words.button("remember-offer", () => this.begin(), "remember");
    this.forgetting = quiz.words.button("remember-forget", () => this.forget(), "forget");
    this.question = element("details", "sl-reveal");
    const inside = element("div", "sl-remember");
    inside.append(this.explained, this.offer);
    this.question.append(element("summary", "", quiz.words.say("remember-question")), inside);
    place.append(this.question, this.status, this.forgetting);
    this.draw();
  }

  get on() {
    return read() !== null;
  }

  draw() {
    const on = this.on;
    this.question.hidden = on;
    this.forgetting.hidden = !on;
    this.status.textContent = on ? this.quiz.words.say("remember-on") : "";
    if (on) this.quiz.recall(read()[this.name] ?? []);
  }

  begin() {
    this.keep(this.quiz.questions.filter((one) => one.solved && one.tried).map((one) => one.id), true);
    this.draw();
    this.forgetting.focus();
  }

  keep(ids, starting = false) {
    const all = read() ?? (starting ? {} : null);
    if (all === null) return;
    all[this.name] = [...new Set([...(all[this.name] ?? []), ...ids])];
    try {
      localStorage.setItem(KEY, JSON.stringify(all));
    } catch {
      // A full or forbidden memory remembers nothing, and the quiz goes on.
    }
  }

  forget() {
    localStorage.removeItem(KEY);
    this.draw();
    this.quiz.recall([]);
    this.status.textContent = this.quiz.words.say("remember-forgotten");
    this.question.open = false;
    this.question.firstElementChild.focus();
  }
}
