/** Obsidian's tags: where they stand in a text, and which of them make a deck. */

/** Letters, digits, `_`, `-`, `/` and whatever else is no space and no punctuation of ASCII or of U+2000–206F. */
const TAG = String.raw`#([^\s\u2000-\u206f\u2e00-\u2e7f!"#$%&'()*+,.:;<=>?@[\\\]^${"`"}{|}~]+)`;
const tagInText = new RegExp(TAG, "gu");
const leadingTag = new RegExp(`^${TAG}`, "u");

export interface Tag {
  /** without `#` */
  name: string;
  /** of its `#` */
  offset: number;
}

/** A tag begins a line or follows a space or a mark of emphasis: `a#b`, `[x](#y)` and `&#65;` hold none. */
export function tagsIn(text: string, start: number, end: number): Tag[] {
  const piece = text.slice(start, end);
  if (!piece.includes("#")) return [];
  const tags: Tag[] = [];
  for (const { 1: name, index } of piece.matchAll(tagInText)) {
    const offset = start + index;
    if (name === undefined || !isTagName(name) || !/[\s*_=~]/.test(text[offset - 1] ?? " ")) continue;
    tags.push({ name: trimSlashes(name), offset });
  }
  return tags;
}

/** The tag that opens a text, and how long it is with its `#` and the punctuation glued to it. */
export function tagAtStart(text: string): { name: string; length: number } | undefined {
  const name = leadingTag.exec(text)?.[1];
  if (name === undefined || !isTagName(name)) return undefined;
  const glued = /^[,.:;!]*/.exec(text.slice(1 + name.length))?.[0] ?? "";
  return { name: trimSlashes(name), length: 1 + name.length + glued.length };
}

/** `#12` is a number, not a tag. */
function isTagName(name: string): boolean {
  return !/^[\d/]+$/.test(name);
}

function trimSlashes(name: string): string {
  return name.replace(/\/+$/, "");
}

export function withoutHash(tag: string): string {
  return tag.trim().replace(/^#+/, "");
}

/** Whether a tag is one of `entries` or lies under it; upper and lower case differ, as in the plugin. */
export function isUnder(tag: string, entries: string[]): boolean {
  return entries.some((entry) => entry !== "" && (tag === entry || tag.startsWith(`${entry}/`)));
}
