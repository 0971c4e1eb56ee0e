/** Cloze holes in a rendered tree: the gaps of a question and the marked words of an answer. */

import type { Element, ElementContent, Root } from "hast";
import type { ClozeHole } from "@/lib/cards/types.ts";
import { childrenOf, element, hasClass, isBlank, isElement, type Parent, text, textOf } from "./hast.ts";
import type { Mark, Marker } from "./marker.ts";
import { typeset } from "./math.ts";

/** Holes whose marks stand in the source: `gap` and `hidden` in place of one, `open` and `close` around its answer. */
export interface ClozeMarks {
  marker: Marker;
  holes: ClozeHole[];
}

/** In an address or a title there is no room for markup, and none for the answer. */
export function hideInAttribute(value: string, { marker }: ClozeMarks): string {
  return marker.replace(value, ({ name }) => (name === "gap" || name === "hidden" ? "…" : ""));
}

/** Puts elements in place of the marks. The tree is sanitised already: a mark is only text to the sanitiser. */
export function showMarks(tree: Root, cloze: ClozeMarks): void {
  show(tree, cloze, { inside: false });
}

/** Where the walk stands: after an `open` and before its `close`, everything is the answer. */
interface Walk {
  inside: boolean;
}

function show(parent: Parent, cloze: ClozeMarks, walk: Walk): void {
  const shown: ElementContent[] = [];
  let answer: ElementContent[] = [];
  const endAnswer = () => {
    if (answer.every(isBlank)) shown.push(...answer);
    else shown.push(element("mark", { className: ["cloze-answer"] }, answer));
    answer = [];
  };
  const put = (node: ElementContent) => (walk.inside ? answer : shown).push(node);

  for (const child of childrenOf(parent)) {
    if (child.type === "text") {
      for (const piece of cloze.marker.split(child.value)) {
        if (typeof piece === "string") {
          put(text(piece));
        } else if (piece.name === "open" || piece.name === "close") {
          endAnswer();
          walk.inside = piece.name === "open";
        } else {
          put(gap(piece, cloze));
        }
      }
    } else if (isElement(child, "code") && hasClass(child, "language-math")) {
      const wasInside = walk.inside;
      const formula = showInFormula(child, cloze, walk);
      (wasInside ? answer : shown).push(formula);
      if (!walk.inside) endAnswer();
    } else if (child.type === "element" && (hasMarks(child, cloze) || !isPhrasing(child))) {
      endAnswer();
      show(child, cloze, walk);
      shown.push(child);
    } else {
      put(child);
    }
  }
  endAnswer();
  parent.children = shown;
}

/** `==a;;==` has an empty hint, which is none. */
function hintOf(hole: ClozeHole | undefined): string | undefined {
  return hole?.hint?.trim() || undefined;
}

function gap({ name, index }: Mark, { holes }: ClozeMarks): Element {
  if (name === "hidden")
    return element("span", { className: ["cloze-hidden"], role: "img", ariaLabel: "hidden" }, [text("…")]);
  const hint = hintOf(holes[index]);
  const label = hint === undefined ? "blank" : `blank, hint: ${hint}`;
  return element("span", { className: ["cloze-gap"], role: "img", ariaLabel: label }, [
    text(`[${hint ?? "…"}]`),
  ]);
}

/**
 * Marks in a formula become boxes in TeX. Where TeX can't hold a box (the hole cuts through a command's arguments), a
 * question hides the whole formula and an answer shows it without a box.
 */
function showInFormula(code: Element, cloze: ClozeMarks, walk: Walk): Element {
  const pieces = cloze.marker.split(textOf(code));
  const marks = pieces.filter((piece) => typeof piece === "object");
  if (marks.length === 0) return code;
  const isWhole = ({ index }: Mark) =>
    ["open", "close"].every((name) => marks.some((mark) => mark.name === name && mark.index === index));
  const loose = marks.findLast((mark) => (mark.name === "open" || mark.name === "close") && !isWhole(mark));
  if (loose !== undefined) walk.inside = loose.name === "open";

  const boxed = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (piece.name === "gap" || piece.name === "hidden") return texGap(piece, cloze);
    if (!isWhole(piece)) return "";
    return piece.name === "open" ? "{\\boxed{" : "}}";
  });
  const formula = boxed.join("");
  if ("html" in typeset(formula, hasClass(code, "math-display")))
    return { ...code, children: [text(formula)] };
  const hole = marks.find(({ name }) => name === "gap" || name === "hidden");
  if (hole !== undefined) return gap(hole, cloze);
  return { ...code, children: [text(pieces.filter((piece) => typeof piece === "string").join(""))] };
}

function texGap({ name, index }: Mark, { holes }: ClozeMarks): string {
  if (name === "hidden") return "{\\boxed{\\,\\cdots\\,}}";
  const hint = hintOf(holes[index]);
  return hint === undefined ? "{\\boxed{\\,?\\,}}" : `{\\boxed{\\text{${texText(hint)}}}}`;
}

const TEX_SPECIAL: Record<string, string> = {
  "\\": "\\textbackslash ",
  "~": "\\textasciitilde ",
  "^": "\\textasciicircum ",
};

function texText(words: string): string {
  return words.replace(/[\\~^{}$&#%_]/g, (special) => TEX_SPECIAL[special] ?? `\\${special}`);
}

const BLOCKS = (
  "blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td " +
  "tfoot th thead tr ul"
).split(" ");

function isPhrasing(node: Element): boolean {
  return !BLOCKS.includes(node.tagName);
}

function hasMarks(node: Element, { marker }: ClozeMarks): boolean {
  return marker.split(textOf(node)).some((piece) => typeof piece === "object");
}
