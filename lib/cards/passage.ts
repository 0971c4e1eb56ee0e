/** A piece of a card's text beside what of it, unit for unit, may hold a marker. */

import type { Range } from "./html-ranges.ts";

export interface Passage {
  text: string;
  /** as long as `text`; see `visible-text.ts` */
  visible: string;
}

export function slice(passage: Passage, start: number, end?: number): Passage {
  return { text: passage.text.slice(start, end), visible: passage.visible.slice(start, end) };
}

export function joinLines(lines: Passage[]): Passage {
  const [first, ...rest] = lines;
  if (first === undefined) return { text: "", visible: "" };
  let { text, visible } = first;
  for (const line of rest) {
    text += `\n${line.text}`;
    visible += `\n${line.visible}`;
  }
  return { text, visible };
}

/** What is left when ranges, in order and apart from each other, are taken out. */
export function without(passage: Passage, ranges: Range[]): Passage {
  if (ranges.length === 0) return passage;
  const kept: Passage[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    kept.push(slice(passage, from, start));
    from = end;
  }
  kept.push(slice(passage, from));
  return {
    text: kept.map(({ text }) => text).join(""),
    visible: kept.map(({ visible }) => visible).join(""),
  };
}

/** Takes away white space at the end and blank lines at the start; the first line keeps its indent. */
export function trimLines(passage: Passage): Passage {
  const end = passage.text.trimEnd().length;
  const blank = /^(?:[^\S\n]*\n)*/.exec(passage.text.slice(0, end))?.[0].length ?? 0;
  return slice(passage, blank, end);
}
