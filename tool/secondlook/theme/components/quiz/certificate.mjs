// A name on the certificate: typed on the page, shown on the sheet, and gone with the page.
import { element } from "./words.mjs";

export class Certificate {
  constructor(root, words) {
    this.root = root;
    this.name = root.querySelector("[data-name]");
    this.empty = [...this.name.childNodes];
    const label = element("label", "sl-certificate__field", words.say("certificate-your_name"));
    // No `name`, so that no browser offers to keep what is typed.
    this.field = element("input");
    this.field.autocomplete = "off";
    this.field.spellcheck = false;
    this.field.maxLength = 60;
    this.field.addEventListener("input", () => this.draw());
    this.field.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
    label.append(this.field);
    const note = element("p", "sl-certificate__kept", words.say("certificate-kept"));
    const print = words.button("certificate-print", () => window.print(), "print");
    root.querySelector("[data-certificate-tools]").append(label, note, print);
  }

  draw() {
    const typed = this.field.value.trim();
    this.name.replaceChildren(...(typed ? [typed] : this.empty));
  }

  reset() {
    this.field.value = "";
    this.root.open = false;
    this.draw();
  }
}
