// A code for the class picture: made only when a student asks for it, and shown only on this screen.
import { element } from "../quiz/words.mjs";
import { grouped, pack } from "./code.mjs";
import { drawn } from "./qr.mjs";
import { styled } from "./styled.mjs";

/** Shows the code at `place`, whose data carry the quiz's number. `tries` maps each tried question to whether it was right. */
export async function showCode(place, words, tries) {
  await styled();
  const ids = place.dataset.codeQuestions.split(" ");
  const states = new Map([...tries].map(([id, right]) => [id, right ? "right" : "missed"]));
  const code = pack(Number(place.dataset.code), ids, states);
  const box = element("div", "sl-code");
  const letters = element("p", "sl-code__letters", grouped(code));
  letters.tabIndex = -1;
  const hide = words.button("code-hide", () => {
    place.replaceChildren();
    place.parentElement.querySelector(".sl-button--code-offer").focus();
  });
  box.append(
    element("p", "sl-code__title", words.say("code-letters")),
    letters,
    drawn(code, words.say("code-picture")),
    element("p", "sl-code__explain", words.say("code-explain")),
    hide,
  );
  place.replaceChildren(box);
  letters.focus();
  box.querySelector("canvas").scrollIntoView({ block: "nearest" });
}
