// Shows the page as slides. Nothing is kept, and nothing is sent but to the window with the notes, on this device.
import { cut } from "./cut.mjs";
import { Vote } from "./vote.mjs";

const FIELDS = "select, input, textarea";
const PRESSED = "a, button, summary";

export class Show {
  /** Starts once everything that gives the page its size is there. */
  static async begin(template, opener) {
    await styled();
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    return new Show(template, opener);
  }

  constructor(template, opener) {
    this.opener = opener;
    this.root = document.documentElement;
    this.article = document.querySelector("#content");
    this.bar = template.content.querySelector(".sl-stage").cloneNode(true);
    this.folded = new Map();
    this.numbered = [];
    this.at = 0;
    this.started = Date.now();
    this.dress(template);
    this.listen();
    this.cutAnew();
    this.go(0);
    this.article.focus({ preventScroll: true });
  }

  part(name) {
    return this.bar.querySelector(`[data-${name}]`);
  }

  // ---- from page to slides, and back

  dress(template) {
    this.root.classList.add("sl-show");
    document.body.append(this.bar);
    this.votes = [...this.article.querySelectorAll("form[data-quiz]")].map((form) => new Vote(form, template));
    // A list that goes on on the next slide goes on counting.
    for (const item of this.article.querySelectorAll("ol > li")) {
      if (item.hasAttribute("value")) continue;
      item.value = [...item.parentElement.children].indexOf(item) + 1;
      this.numbered.push(item);
    }
    window.history.replaceState(null, "", "#slides");
  }

  listen() {
    this.ending = new AbortController();
    const on = (target, name, action) => target.addEventListener(name, action, { signal: this.ending.signal });
    on(document, "keydown", (event) => this.onKey(event));
    on(window, "resize", () => this.onResize());
    on(window, "message", (event) => event.source === this.notes && this.onMessage(event.data));
    on(window, "pagehide", () => this.notes?.close());
    on(this.article, "click", () => requestAnimationFrame(() => this.tighten()));
    for (const button of this.bar.querySelectorAll("[data-by]")) on(button, "click", () => this.move(Number(button.dataset.by)));
    on(this.part("parts"), "change", (event) => this.go(Number(event.target.value)));
    on(this.part("blank"), "click", () => this.blank());
    on(this.part("end"), "click", () => this.end());
    on(this.part("notes"), "click", () => this.openNotes());
  }

  cutAnew() {
    const here = this.slides?.[this.at].rest[0];
    this.slides = cut(this.article, (slide) => this.fits(slide));
    this.at = Math.max(0, this.slides.findIndex((slide) => slide.rest.includes(here)));
    const firsts = this.slides.filter((slide, at) => slide.section >= 0 && slide.section !== this.slides[at - 1].section);
    const options = [this.slides[0], ...firsts].map((slide) => {
      const option = document.createElement("option");
      option.value = String(this.slides.indexOf(slide));
      option.textContent = slide.sectionTitle || slide.title;
      return option;
    });
    this.part("parts").replaceChildren(...options);
  }

  fits(slide) {
    this.mark(slide);
    return this.article.scrollHeight <= this.article.clientHeight;
  }

  // The style sheet shows what is marked, and what lies inside it.
  mark(slide) {
    for (const one of this.marked ?? []) delete one.dataset.slide;
    for (const one of slide.way) one.dataset.slide = "way";
    const shown = [...slide.kept, ...slide.rest];
    for (const one of shown) one.dataset.slide = "on";
    this.marked = [...slide.way, ...shown];
    this.root.dataset.slides = slide.asks ? "asks" : slide.reasons ? "reasons" : "reads";
    this.root.toggleAttribute("data-dense", Boolean(slide.dense));
    for (const one of this.marked) if (one.matches("details:not(.sl-help details)")) this.unfold(one);
  }

  unfold(details) {
    if (!this.folded.has(details)) this.folded.set(details, [details.open, details.hidden]);
    [details.open, details.hidden] = [true, false];
  }

  // A story grows as it is told.
  tighten() {
    if (this.article.scrollHeight > this.article.clientHeight) this.root.toggleAttribute("data-dense", true);
  }

  end() {
    this.ending.abort();
    for (const one of this.marked) delete one.dataset.slide;
    for (const [details, [open, hidden]] of this.folded) [details.open, details.hidden] = [open, hidden];
    for (const item of this.numbered) item.removeAttribute("value");
    for (const vote of this.votes) vote.end();
    for (const name of ["data-slides", "data-dense", "data-blank"]) this.root.removeAttribute(name);
    this.root.classList.remove("sl-show");
    this.bar.remove();
    this.notes?.close();
    const [page] = window.location.href.split("#");
    window.history.replaceState(null, "", page);
    this.opener.focus();
  }

  // ---- going on and back

  get slide() {
    return this.slides[this.at];
  }

  move(by) {
    if ("blank" in this.root.dataset) this.blank();
    else this.go(this.at + by);
  }

  go(to) {
    this.at = Math.max(0, Math.min(to, this.slides.length - 1));
    this.root.removeAttribute("data-blank");
    this.arrange();
    this.draw();
  }

  arrange() {
    this.mark(this.slide);
    this.tighten();
    this.article.scrollTop = 0;
    const active = document.activeElement;
    const lost = active === document.body || (this.article.contains(active) && !active.getClientRects().length);
    if (lost) this.article.focus({ preventScroll: true });
  }

  draw() {
    const [n, total] = [this.at + 1, this.slides.length];
    this.part("place").textContent = `${n} / ${total}`;
    const blank = "blank" in this.root.dataset;
    this.say(blank ? "blank" : "slide", { n, total, title: this.slide.title });
    const next = this.bar.querySelector('[data-by="1"]');
    next.textContent = this.slides[this.at + 1]?.reasons && this.slide.asks ? next.dataset.reasons : next.dataset.next;
    next.disabled = n === total;
    this.bar.querySelector('[data-by="-1"]').disabled = n === 1;
    this.part("blank").setAttribute("aria-pressed", String(blank));
    const firsts = [...this.part("parts").options].filter((option) => Number(option.value) <= this.at);
    this.part("parts").value = firsts.at(-1).value;
    this.tell();
  }

  blank() {
    this.root.toggleAttribute("data-blank");
    this.draw();
  }

  say(name, values) {
    const status = this.part("status");
    status.textContent = status.getAttribute(`data-say-${name}`).replace(/\{(\w+)\}/g, (_, key) => values[key]);
  }

  onResize() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.cutAnew();
      this.arrange();
      this.draw();
    }, 150);
  }

  // Remote clickers press Page Up and Page Down, and B or a full stop for an empty screen.
  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(FIELDS)) return;
    const action = this.actionOf(event);
    if (!action) return;
    event.preventDefault();
    action();
  }

  actionOf({ key, shiftKey, target }) {
    const onward = this.root.dir === "rtl" ? -1 : 1;
    if (key === " " && !target.matches(PRESSED)) return () => this.move(shiftKey ? -1 : 1);
    return {
      ArrowRight: () => this.move(onward),
      ArrowLeft: () => this.move(-onward),
      ArrowDown: () => this.move(1),
      ArrowUp: () => this.move(-1),
      PageDown: () => this.move(1),
      PageUp: () => this.move(-1),
      Home: () => this.go(0),
      End: () => this.go(this.slides.length - 1),
      Escape: () => this.end(),
      b: () => this.blank(),
      B: () => this.blank(),
      ".": () => this.blank(),
    }[key];
  }

  // ---- the window with the notes

  openNotes() {
    this.notes?.close();
    const plan = this.part("blocked").querySelector("a");
    this.notes = window.open(new URL("#notes", plan.href), "", "popup,width=960,height=720");
    this.part("blocked").hidden = Boolean(this.notes);
    if (!this.notes) plan.focus();
  }

  onMessage(said) {
    if (said.slides === "hello") this.tell(true);
    if (said.slides === "move") this.move(said.by);
    if (said.slides === "blank") this.blank();
  }

  /** What the notes need to know. With `all`, also the titles by which they find the plan's rows. */
  tell(all = false) {
    if (!this.notes || this.notes.closed) return;
    const { title, section, sectionTitle, asks, reasons } = this.slide;
    const next = this.slides[this.at + 1];
    this.notes.postMessage(
      {
        slides: "state",
        n: this.at + 1,
        total: this.slides.length,
        title,
        next: next ? (next.reasons && asks ? this.bar.querySelector('[data-by="1"]').dataset.reasons : next.title) : "",
        band: this.bar.dataset.band,
        section,
        sectionTitle,
        question: asks || reasons ? title : "",
        blank: "blank" in this.root.dataset,
        started: this.started,
        ...(all ? { titles: this.slides.map((one) => [one.sectionTitle, one.title]) } : {}),
      },
      mine(),
    );
  }
}

/** Whom a message is for: this site. A page opened from a disk has no name for that. */
export function mine() {
  return window.location.protocol === "file:" ? "*" : window.location.origin;
}

/** The style sheet, fetched when it is first needed. */
export function styled() {
  const known = document.querySelector("link[data-slides-style]");
  if (known) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("slides.css", import.meta.url);
  link.dataset.slidesStyle = "";
  const loaded = new Promise((done) => {
    link.addEventListener("load", done);
    link.addEventListener("error", done);
  });
  document.head.append(link);
  return loaded;
}
