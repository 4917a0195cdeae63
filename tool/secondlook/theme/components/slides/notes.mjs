// The second window of a lesson on the wall: the teacher's plan, with what is on the wall now, what comes next, the
// clock, and the row of the plan. It only listens to the window that opened it.
import { matched } from "./plan.mjs";
import { mine, styled } from "./show.mjs";

export class Notes {
  static async begin(template) {
    await styled();
    return new Notes(template);
  }

  constructor(template) {
    this.wall = window.opener;
    this.panel = template.content.firstElementChild.cloneNode(true);
    document.documentElement.classList.add("sl-noted");
    document.querySelector(".sl-bar").after(this.panel);
    window.addEventListener("message", (event) => {
      if (event.source === this.wall && event.data.slides === "state") this.draw(event.data);
    });
    document.addEventListener("keydown", (event) => this.onKey(event));
    for (const button of this.panel.querySelectorAll("[data-by]")) {
      button.addEventListener("click", () => this.ask("move", Number(button.dataset.by)));
    }
    this.part("blank").addEventListener("click", () => this.ask("blank"));
    setInterval(() => this.tick(), 1000);
    this.ask("hello");
  }

  part(name) {
    return this.panel.querySelector(`[data-${name}]`);
  }

  ask(what, by = 0) {
    if (this.wall && !this.wall.closed) this.wall.postMessage({ slides: what, by }, mine());
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, input")) return;
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    const blank = ["b", "B", "."].includes(event.key);
    if (!by && !blank) return;
    event.preventDefault();
    this.ask(blank ? "blank" : "move", by);
  }

  draw(state) {
    this.state = state;
    if (state.titles) this.find(state);
    this.part("place").textContent = `${state.n} / ${state.total}`;
    this.part("title").textContent = state.title;
    this.part("next").textContent = state.next || "–";
    this.part("blank").setAttribute("aria-pressed", String(state.blank));
    this.drawRows(this.steps[state.n - 1]);
    this.drawAnswer(state.question);
    this.tick();
  }

  // ---- the plan's rows

  find({ titles, band }) {
    this.rows = [...(this.tableOf(band)?.querySelectorAll("tbody tr") ?? [])].filter((row) => words(row.cells[1]));
    const texts = this.rows.map((row) => words(row.cells[1]));
    this.steps = this.rows.length ? matched(titles, texts) : titles.map(() => []);
  }

  // The first table under a heading that begins with the ages, as "14–17: 45 minutes" does.
  tableOf(band) {
    const named = [...document.querySelectorAll("#content h3")].filter((one) => words(one).includes(band));
    const tables = named.map((one) => {
      let next = one.nextElementSibling;
      while (next && !next.matches("table, h2, h3")) next = next.nextElementSibling;
      return next?.matches("table") ? next : null;
    });
    return tables.find(Boolean);
  }

  drawRows(step) {
    this.rows.forEach((row, at) => row.classList.toggle("sl-notes__row", step.includes(at)));
    this.part("plan").hidden = !step.length;
    this.part("rows").replaceChildren(...step.map((at) => this.copyOf(this.rows[at])));
  }

  copyOf(row) {
    const copy = this.part("row").content.firstElementChild.cloneNode(true);
    const [minutes, you, they] = row.cells;
    for (const [name, cell] of Object.entries({ minutes, you, they })) {
      copy.querySelector(`[data-${name}]`).textContent = words(cell);
    }
    return copy;
  }

  // The answer key knows each question by its words.
  drawAnswer(question) {
    const keys = [...document.querySelectorAll(".sl-key__question")];
    const key = question && keys.find((one) => words(one.querySelector(".sl-key__prompt")) === question);
    this.part("answer").hidden = !key;
    this.part("reasons").replaceChildren(...[...(key?.querySelectorAll(":scope > :is(ul, .sl-key__part)") ?? [])].map((one) => one.cloneNode(true)));
  }

  tick() {
    const now = new Date();
    this.part("clock").textContent = now.toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
    if (!this.state) return;
    const seconds = Math.max(0, Math.floor((now - this.state.started) / 1000));
    this.part("since").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    this.part("lost").hidden = Boolean(this.wall && !this.wall.closed);
  }
}

function words(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
