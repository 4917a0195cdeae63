// Words, buttons and marks for the scripts of a quiz, all taken from the page's own template.

export function element(name, look = "", text = "") {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.textContent = text;
  return made;
}

export class Words {
  // The page's first quiz brings them for all.
  constructor() {
    this.template = document.querySelector("[data-words]").content;
  }

  say(name, values = {}) {
    const text = this.template.querySelector(`[data-word="${name}"]`).textContent;
    return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  }

  icon(name) {
    return this.template.querySelector(`[data-icon="${name}"]`).firstElementChild.cloneNode(true);
  }

  button(name, action, look = name) {
    const button = element("button", `sl-button sl-button--${look}`, this.say(name));
    button.type = "button";
    button.addEventListener("click", action);
    return button;
  }

  // Right or not is said in words and with an icon; the colour only repeats it.
  verdict(look, name, icon = look) {
    const line = element("p", `sl-verdict sl-verdict--${look}`);
    line.append(this.icon(icon), element("strong", "", this.say(name)));
    return line;
  }
}
