// Quick exit: cover the page, then leave without keeping it in the "back" history. Stores nothing.
// Without this script the link still works as a link.

const PAUSE = 5000;
const PATIENCE = 1000;
const NEEDED = 3;

export class Exit {
  constructor(link, status) {
    this.link = link;
    this.status = status;
    this.icon = document.querySelector("link[rel=icon]");
    this.here = { title: document.title, icon: this.icon?.href };
    this.count = 0;
    this.shiftAlone = false;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.leave();
    });
    document.addEventListener("keydown", (event) => this.onDown(event));
    document.addEventListener("keyup", (event) => this.onUp(event));
    // Shift held for a click or while another window comes to the front is not a press.
    document.addEventListener("pointerdown", () => this.stop());
    window.addEventListener("blur", () => this.stop());
    window.addEventListener("pageshow", () => this.restore());
  }

  // The tab first: it is what another person sees from afar.
  leave() {
    this.name(this.link.dataset.exitTitle, this.link.dataset.exitIcon);
    this.cover ??= document.createElement("div");
    this.cover.className = "sl-cover";
    document.body.append(this.cover);
    leaveFor(this.link.href);
  }

  name(title, icon) {
    document.title = title;
    if (this.icon) this.icon.href = icon;
  }

  // "Back" can bring the covered page out of the browser's memory: uncover it.
  restore() {
    this.cover?.remove();
    this.name(this.here.title, this.here.icon);
    this.reset();
  }

  onDown(event) {
    if (event.key === "Shift") this.shiftAlone = true;
    else this.stop();
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
    this.shiftAlone = false;
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

// In a frame, as in a school's learning platform, what is around the page has to go too. Where that is forbidden, some
// browsers say so and others keep still; then the page alone leaves.
function leaveFor(address) {
  let patience = PATIENCE;
  try {
    window.top.location.replace(address);
  } catch {
    patience = 0;
  }
  if (window.top !== window) setTimeout(() => window.location.replace(address), patience);
}

// A jump inside the page would leave this site one step "back" after the exit. Where the site is set to be
// discreet, so would every page that was read before: there each link to a page of this site takes its place.
function goWithoutTrace(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || isForElsewhere(link, event)) return;
  const [page] = window.location.href.split("#");
  const inside = link.hash && link.href.split("#")[0] === page;
  if (!inside && !("discreet" in document.documentElement.dataset)) return;
  event.preventDefault();
  window.location.replace(link.href);
}

// Another site, another window, or a file to keep.
function isForElsewhere(link, event) {
  const { protocol, host } = window.location;
  const keys = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return keys || link.target || link.hasAttribute("download") || link.protocol !== protocol || link.host !== host;
}

document.addEventListener("click", goWithoutTrace);

const link = document.querySelector("[data-exit]");
if (link) new Exit(link, document.querySelector("[data-exit-status]"));
