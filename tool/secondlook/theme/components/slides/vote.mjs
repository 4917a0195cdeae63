// A vote by hands: beside each answer a count that the teacher may raise and lower. It is gone when the slides end.

export class Vote {
  constructor(form, template) {
    this.counts = new Map();
    this.made = [];
    for (const input of form.querySelectorAll(".sl-option input")) this.add(input, template);
  }

  add(input, template) {
    const label = input.closest("label");
    const tally = template.content.querySelector(".sl-tally").cloneNode(true);
    const named = ` ${label.textContent.trim()}`;
    for (const button of tally.querySelectorAll("button")) {
      button.querySelector(".sl-hidden").append(named);
      button.addEventListener("click", () => this.count(input.id, Number(button.dataset.by)));
    }
    label.after(tally);
    const sum = template.content.querySelector(".sl-hands").cloneNode(true);
    label.closest("fieldset").querySelector(`[data-option="${CSS.escape(input.id)}"] .sl-reason__mark`).append(sum);
    this.counts.set(input.id, { hands: 0, shown: [tally.querySelector("output"), sum.querySelector("span")] });
    this.made.push(tally, sum);
    this.count(input.id, 0);
  }

  count(id, by) {
    const counted = this.counts.get(id);
    counted.hands = Math.max(0, counted.hands + by);
    for (const place of counted.shown) place.textContent = String(counted.hands);
    counted.shown[1].parentElement.hidden = !counted.hands;
  }

  end() {
    for (const one of this.made) one.remove();
  }
}
