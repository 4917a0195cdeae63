// Waits for the button that turns a lesson into slides; what they need is loaded when it is pressed.

const button = document.querySelector("[data-slides-open]");
const template = document.querySelector("template[data-slides]");
const notes = document.querySelector("template[data-notes]");

// Scripts further down, such as the quiz's, come first.
function whenReady(action) {
  if (document.readyState === "complete") action();
  else window.addEventListener("load", action, { once: true });
}

async function show() {
  if (document.documentElement.classList.contains("sl-show")) return;
  const { Show } = await import("./show.mjs");
  Show.begin(template, button);
}

async function take() {
  const { Notes } = await import("./notes.mjs");
  Notes.begin(notes);
}

if (button && template) {
  button.addEventListener("click", () => show());
  if (window.location.hash === "#slides") whenReady(show);
}
if (notes && window.opener && window.location.hash === "#notes") whenReady(take);
