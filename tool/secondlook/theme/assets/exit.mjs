// Quick exit: cover the page, then leave without keeping it in the "back" history. Stores nothing.
// Without this script the link still works as a link.

const PAUSE = 5000;
const NEEDED = 3;

export class Exit {
  constructor(link, status) {
    this.link = link;
    this.status = status;
    this.title = document.title;
    this.count = 0;
    this.shiftAlone = false;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.leave();
    });
    document.addEventListener("keydown", (event) => this.onDown(event));
    document.addEventListener("keyup", (event) => this.onUp(event));
    window.addEventListener("pageshow", () => this.restore());
  }

  leave() {
    document.title = this.link.dataset.exitTitle;
    this.cover ??= document.createElement("div");
    this.cover.className = "sl-cover";
    document.body.append(this.cover);
    window.location.replace(this.link.href);
  }

  // "Back" can bring the covered page out of the browser's memory: uncover it.
  restore() {
    this.cover?.remove();
    document.title = this.title;
    this.reset();
  }

  onDown(event) {
    this.shiftAlone = event.key === "Shift";
    if (!this.shiftAlone) this.stop();
  }

  // Counted when Shift comes up again alone, so that Shift+Tab and capital letters never count.
  onUp(event) {
    if (event.key !== "Shift" || !this.shiftAlone) return;
    this.shiftAlone = false;
    this.count += 1;
    if (this.count >= NEEDED) {
      this.leave();
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.stop(), PAUSE);
    this.say(this.count === 1 ? this.link.dataset.exitTwo : this.link.dataset.exitOne);
  }

  stop() {
    if (this.count > 0) this.say(this.link.dataset.exitStopped);
    clearTimeout(this.timer);
    this.count = 0;
  }

  reset() {
    clearTimeout(this.timer);
    this.count = 0;
    this.shiftAlone = false;
    this.say("");
  }

  say(words) {
    this.status.textContent = words;
  }
}

// A jump inside the page would leave this site one step "back" after the exit.
function jumpWithoutTrace(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const [page] = window.location.href.split("#");
  if (!link.hash || link.href.split("#")[0] !== page) return;
  event.preventDefault();
  window.location.replace(link.href);
}

document.addEventListener("click", jumpWithoutTrace);

const link = document.querySelector("[data-exit]");
if (link) new Exit(link, document.querySelector("[data-exit-status]"));
