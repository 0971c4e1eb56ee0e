/** Tables: columns keep their alignment without inline styles, and wide ones scroll by keyboard too. */

import type { Element } from "hast";
import { addClass, eachElement, element, isElement, type Parent, textOf } from "./hast.ts";

/** The parser writes `style="text-align: right"`, which the sanitiser drops with all styles. */
export function alignCells(root: Parent): void {
  eachElement(root, (cell) => {
    if (!isElement(cell, "td", "th") || typeof cell.properties.style !== "string") return;
    const alignment = /^text-align: (left|center|right)$/.exec(cell.properties.style)?.[1];
    if (alignment !== undefined) addClass(cell, `align-${alignment}`);
  });
}

/** A labelled group that can be focused; not a region, since a page of tables would be a page of landmarks. */
export function scrollable(table: Element): Element {
  const heads: string[] = [];
  eachElement(table, (cell) => {
    if (isElement(cell, "th")) heads.push(textOf(cell).trim());
  });
  const label = ["Table", heads.filter((head) => head !== "").join(", ")]
    .filter((part) => part !== "")
    .join(": ");
  return element("div", { className: ["table-scroll"], role: "group", tabIndex: 0, ariaLabel: label }, [
    table,
  ]);
}
