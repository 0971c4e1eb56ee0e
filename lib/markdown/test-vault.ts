/** A small vault for the tests of this folder. */

import { type RenderContext, renderMarkdown } from "./render.ts";

const NOTES = new Map([
  ["Rotary", "Rotary embedding"],
  ["deep/Order", "Word order"],
  ["Rotary: why", "Rotary: why"],
]);
const FILES = new Set(["wave.png", "img/a b.jpg", "paper.pdf"]);

/** Its links carry their target, so that a test sees what was asked for. */
export const testContext: RenderContext = {
  resolveNote(target) {
    const title = NOTES.get((target.split("#")[0] ?? "").replace(/\.md$/, ""));
    return title === undefined ? null : { href: `/notes/${encodeURI(target)}`, title };
  },
  resolveFile: (target) => (FILES.has(target) ? { href: `/media/${encodeURI(target)}` } : null),
  idPrefix: "t-",
};

export function render(source: string, overrides: Partial<RenderContext> = {}): string {
  return renderMarkdown(source, { ...testContext, ...overrides }).trim();
}
