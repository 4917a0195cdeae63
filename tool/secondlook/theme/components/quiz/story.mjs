// A story with choices: one scene at a time, with a way back. Without script all of it can be read as numbered parts.
import { element } from "./words.mjs";

export class Story {
  constructor(root, question) {
    this.root = root;
    this.question = question;
    this.scenes = [...root.querySelectorAll("[data-scene]")];
    this.came = element("div", "sl-story__came");
    this.came.tabIndex = -1;
    this.back = question.words.button("back", () => this.goBack());
    this.again = question.words.button("again", () => this.goAgain());
    const ways = element("div", "sl-question__actions");
    ways.append(this.back, this.again);
    root.prepend(this.came);
    root.append(ways);
    root.classList.add("sl-story--played");
    root.addEventListener("click", (event) => this.onClick(event));
  }

  start() {
    this.path = [this.scenes[0]];
    this.came.replaceChildren();
    this.draw();
  }

  draw() {
    const here = this.path.at(-1);
    for (const scene of this.scenes) scene.hidden = scene !== here;
    this.back.hidden = this.path.length < 2;
    this.again.hidden = !("ending" in here.dataset);
  }

  onClick(event) {
    const turn = event.target.closest("[data-turn]");
    if (!turn) return;
    event.preventDefault();
    const why = this.question.reason(turn.dataset.turn).querySelector("[data-why]").textContent;
    const chose = element("p", "sl-story__chose", this.question.words.say("you-chose"));
    chose.append(" ", element("strong", "", turn.firstElementChild.textContent));
    this.came.replaceChildren(chose, element("p", "sl-story__why", why));
    const next = this.scenes.find((scene) => `#${scene.id}` === turn.getAttribute("href"));
    this.path.push(next);
    this.draw();
    if ("ending" in next.dataset) this.question.ended();
    this.came.focus();
  }

  goBack() {
    this.path.pop();
    this.came.replaceChildren();
    this.draw();
    this.path.at(-1).focus();
  }

  goAgain() {
    this.start();
    this.path[0].focus();
  }
}
