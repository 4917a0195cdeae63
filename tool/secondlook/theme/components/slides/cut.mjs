// Cuts the page that is there into slides, each of which fits the screen. Nothing is copied or moved: a slide is a
// list of the page's own elements, and the rest is out of sight while it is shown.

const LEFT_OUT = "nav, script, template, link, [hidden], .sl-review, .sl-hint, .sl-quiz__end";
// Each of these has a slide to itself: a class looks at one thing at a time.
const ALONE = "table, details, figure, .sl-box, .sl-signs, .sl-help, .sl-wording, .sl-fact";
// What stays on every slide that a part is spread over.
const STAYS = "thead, figcaption, summary, legend, [class*='__title']";
// A part that can only be read as a whole.
const WHOLE = "p, h1, h2, h3, h4, pre, img, svg, dt, dd, tr, label, a, button, .sl-sign, .sl-story, .sl-help details";

/**
 * A part of a slide: `rest` are its elements, which may be spread over several slides; `kept` are shown with each of
 * them, and `way` are the elements that lead down to both.
 */
function piece(title, kept, rest, more = {}) {
  return { title, way: [], kept, rest, ...more };
}

/** Every part of the page, in its order. `section` is the number of the heading (h2) it stands under. */
function* parts(article) {
  let heading = [];
  let title = "";
  let section = -1;
  let sectionTitle = "";
  const blocks = [...article.children].filter((one) => !one.matches(LEFT_OUT));
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const place = () => ({ section, sectionTitle });
    if (block.matches("h2, h3")) {
      // A heading with nothing of its own stands above the one that follows.
      heading = at && blocks[at - 1].matches("h2") ? [...heading, block] : [block];
      title = words(block);
      if (block.matches("h2")) [section, sectionTitle] = [section + 1, title];
      continue;
    }
    if (block.matches(".sl-lesson")) {
      yield piece(words(block.querySelector("h1")), [], [block], { ...place(), alone: true });
    } else if (block.matches(".sl-start")) {
      yield* beginnings(block, place());
    } else if (block.matches("form")) {
      const intro = block.querySelector(".sl-quiz__intro");
      yield piece(title, heading, [intro], { ...place(), way: [block], heading });
      yield* questions(block, place());
    } else {
      // "How to read it:" belongs to what comes after it.
      const together = words(block).endsWith(":") && blocks[at + 1]?.matches(":not(h2, h3, form)") ? 2 : 1;
      const rest = blocks.slice(at, at + together);
      at += together - 1;
      const last = rest.at(-1);
      const alone = last.matches(ALONE) || Boolean(last.matches("p") && last.querySelector(":scope > img:only-child"));
      yield piece(titleOf(last) || title, heading, rest, { ...place(), alone, heading });
    }
  }
}

function* beginnings(start, place) {
  for (const part of start.querySelectorAll("section")) {
    const way = part.parentElement === start ? [start] : [start, part.parentElement];
    const head = part.querySelector("h2");
    const rest = [...part.children].filter((one) => one !== head);
    yield piece(words(head), [head], rest, { ...place, way: [...way, part], alone: true });
  }
}

// A question, and after it the reasons. Those of the first questions come at the end, with the whole quiz.
function* questions(form, place) {
  for (const root of form.querySelectorAll("[data-question]:not([hidden])")) {
    const set = root.querySelector("fieldset");
    const legend = set.querySelector("legend");
    const title = words(legend.querySelector(".sl-question__prompt"));
    const answers = [...set.children].filter((one) => !one.matches("legend, [data-actions], [data-result], details"));
    const scene = root.querySelector(".sl-question__scene");
    const asked = { ...place, question: root, alone: true };
    const way = [form, root, set];
    yield piece(title, [legend], [...(scene ? [scene] : []), ...answers], { ...asked, way, asks: true });
    const reasons = set.querySelector("[data-reasons]");
    if (form.dataset.part === "before" || root.dataset.kind === "story") continue;
    const list = reasons.querySelector("ul");
    yield piece(title, [legend], [...list.children], { ...asked, way: [...way, reasons, list], reasons: true });
  }
}

function titleOf(block) {
  const named = block.matches("figure, details, .sl-box, .sl-wording, .sl-help");
  return named ? words(block.querySelector("figcaption, summary, [class*='__title']")) : "";
}

function words(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** A part that is too large, one element smaller; nothing if it cannot be. */
function smaller(part) {
  if (part.rest.length > 1) return part.rest.map((one) => ({ ...part, rest: [one] }));
  const [only] = part.rest;
  if (only.matches(WHOLE)) return null;
  const children = [...only.children].filter((one) => !one.matches(LEFT_OUT));
  const rest = children.filter((one) => !one.matches(STAYS));
  if (!rest.length) return null;
  const kept = [...part.kept, ...children.filter((one) => one.matches(STAYS))];
  const inner = { ...part, way: [...part.way, only], kept, rest };
  return rest.length > 1 ? rest.map((one) => ({ ...inner, rest: [one] })) : smaller(inner);
}

/** Two parts on one slide, in smaller type if it takes that and they belong to one thing; nothing if they do not fit. */
function joined(one, other, fits) {
  const both = (name) => [...new Set([...one[name], ...other[name]])];
  const slide = { ...one, dense: false, way: both("way"), kept: both("kept"), rest: both("rest") };
  if (fits(slide)) return slide;
  const dense = { ...slide, dense: true };
  return one.alone && fits(dense) ? dense : null;
}

/** The slides that a part needs: one, or several if it does not fit even in smaller type. */
function spread(part, fits) {
  if (fits(part)) return [part];
  const dense = { ...part, dense: true };
  if (fits(dense)) return [dense];
  const pieces = smaller(part);
  if (!pieces) return [dense];
  const slides = [];
  for (const one of pieces) {
    const both = slides.length && joined(slides.at(-1), one, fits);
    if (both) slides[slides.length - 1] = both;
    else slides.push(...spread(one, fits));
  }
  return slides;
}

/** All slides of the page. `fits` shows one and says whether all of it can be seen. */
export function cut(article, fits) {
  const slides = [];
  for (const part of parts(article)) {
    const last = slides.at(-1);
    const goesOn = last && !part.alone && !last.alone && last.heading === part.heading;
    const both = goesOn && joined(last, part, fits);
    if (both) slides[slides.length - 1] = both;
    else slides.push(...spread(part, fits));
  }
  return slides;
}
