// Small comforts that every page shares: search, words explained in place, and folded parts that open for printing.

const MOST = 12; // results shown
const AROUND = 90; // characters of text shown on each side of a found word

// The index holds HTML; a parsed document that is never shown gives its text.
const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
const simple = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// The authors' pages speak of everything, and a student looks for none of it there.
const forAuthors = (page) => Number(page.location.startsWith("authors/"));

/** Pages whose title or text holds every word, best first. */
export function find(pages, query) {
  const words = simple(query).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  if (!words.length) return [];
  return pages
    .map((page) => ({ page, score: score(page, words), at: page.search.indexOf(words[0]) }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => forAuthors(a.page) - forAuthors(b.page) || b.score - a.score)
    .slice(0, MOST);
}

function score(page, words) {
  let sum = 0;
  for (const word of words) {
    const inTitle = page.searchTitle.includes(word);
    const inText = page.search.split(word).length - 1;
    if (!inTitle && !inText) return 0;
    sum += (inTitle ? 10 : 0) + Math.min(inText, 5);
  }
  return sum;
}

function around(text, at) {
  const from = at > AROUND ? text.indexOf(" ", at - AROUND) + 1 : 0;
  const to = text.indexOf(" ", Math.max(at, 0) + AROUND);
  return `${from ? "… " : ""}${text.slice(from, to < 0 ? undefined : to)}${to < 0 ? "" : " …"}`;
}

/** One entry per page: the index holds one per heading. */
export function gather(docs) {
  const pages = new Map();
  for (const doc of docs) {
    const [location] = doc.location.split("#");
    const page = pages.get(location) ?? { location, title: plain(doc.title), text: "" };
    page.text += ` ${doc.location === location ? "" : plain(doc.title)} ${plain(doc.text)}`;
    pages.set(location, page);
  }
  return [...pages.values()].map((page) => {
    const text = page.text.replace(/\s+/g, " ").trim();
    return { ...page, text, search: simple(text), searchTitle: simple(page.title) };
  });
}

export class Search {
  constructor(dialog, opener) {
    this.dialog = dialog;
    this.field = dialog.querySelector("[data-search-words]");
    this.status = dialog.querySelector("[data-search-status]");
    this.list = dialog.querySelector("[data-search-results]");
    opener.addEventListener("click", () => (dialog.open ? dialog.close() : this.open()));
    dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
    dialog.addEventListener("keydown", (event) => event.key === "Escape" && dialog.close());
    dialog.addEventListener("close", () => this.clear());
    dialog.querySelector("[data-search-form]").addEventListener("submit", (event) => this.choose(event));
    // A frame that forbids forms tells nobody that one was submitted.
    this.field.addEventListener("keydown", (event) => event.key === "Enter" && this.choose(event));
    this.field.addEventListener("input", () => this.show());
    window.addEventListener("pagehide", () => dialog.close());
  }

  // Not a modal dialog: "Leave this site" must stay within reach.
  open() {
    this.dialog.show();
    this.field.focus();
    this.pages ??= this.load();
  }

  choose(event) {
    event.preventDefault();
    this.list.querySelector("a")?.focus();
  }

  async load() {
    try {
      const answer = await fetch(this.dialog.dataset.index);
      return gather((await answer.json()).docs);
    } catch {
      this.pages = undefined;
      this.status.textContent = this.status.dataset.fault;
      return [];
    }
  }

  async show() {
    const hits = find((await this.pages) ?? [], this.field.value);
    const { none, one, many } = this.status.dataset;
    const count = hits.length === 1 ? one : many.replace("{n}", hits.length);
    this.status.textContent = this.field.value.trim() ? (hits.length ? count : none) : "";
    this.list.replaceChildren(...hits.map((hit) => this.item(hit)));
  }

  item({ page, at }) {
    const link = document.createElement("a");
    link.href = new URL(page.location, new URL(this.dialog.dataset.base, window.location.href));
    link.textContent = page.title;
    const text = document.createElement("p");
    text.textContent = around(page.text, at);
    const item = document.createElement("li");
    item.append(link, text);
    return item;
  }

  clear() {
    this.field.value = "";
    this.status.textContent = "";
    this.list.replaceChildren();
  }
}

/** Older browsers cannot open folded parts in print by style alone. */
function unfoldForPrint() {
  let opened = [];
  window.addEventListener("beforeprint", () => {
    // An unfolded certificate would be all that is printed.
    opened = [...document.querySelectorAll("main details:not([open], [data-certificate])")];
    for (const part of opened) part.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
}

/** A word unfolds its explanation where it stands: the page with all words would cost a quiz its answers. */
class Term {
  constructor(link) {
    this.link = link;
    this.said = document.createElement("span");
    this.said.className = "sl-term__said";
    this.said.textContent = link.title;
    link.removeAttribute("title");
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", (event) => this.onClick(event));
    link.addEventListener("keydown", (event) => event.key === " " && this.onClick(event));
  }

  // In another tab or window, the link stays one.
  onClick(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const open = !this.said.isConnected;
    if (open) this.place().after(this.said);
    else this.said.remove();
    this.link.setAttribute("aria-expanded", String(open));
  }

  // After a full stop that follows the word, which would begin a line otherwise.
  place() {
    const next = this.link.nextSibling;
    const end = next?.data?.search(/\s|$/);
    if (!end) return this.link;
    next.splitText(end);
    return next;
  }
}

for (const link of document.querySelectorAll("[data-term]")) new Term(link);

const dialog = document.querySelector("[data-search]");
const opener = document.querySelector("[data-search-open]");
if (dialog?.show && opener) {
  new Search(dialog, opener);
  document.documentElement.classList.replace("no-js", "js");
}
unfoldForPrint();
