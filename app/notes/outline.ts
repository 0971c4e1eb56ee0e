/** The headings of a rendered note: their levels made a true outline, and a table of contents. */

export interface OutlineEntry {
  id: string;
  /** 2–6, as on the page */
  level: number;
  /** the heading's own HTML without links and ids, since it stands a second time on the page */
  html: string;
}

/** Our own serialiser's output: attributes are quoted, and headings don't nest. */
const HEADING = /<h([1-6])((?: [^>]*)?)>([\s\S]*?)<\/h\1>/g;

/**
 * Puts the note's headings under the page's own h1, the highest at `top`, and none more than one level below the one
 * before it: who reads by headings must not think that a level was left out.
 *
 * @param top the level that its highest headings get
 */
export function settleOutline(html: string, top = 2): string {
  const highest = Math.min(...[...html.matchAll(HEADING)].map(([, level]) => Number(level)));
  let above = top - 1;
  return html.replace(HEADING, (_, written: string, attributes: string, inner: string) => {
    const level = Math.min(Number(written) - highest + top, above + 1, 6);
    above = level;
    return `<h${level}${attributes}>${inner}</h${level}>`;
  });
}

/** @param prefix of the ids that the note's own headings have; others are a card's */
export function outlineOf(html: string, prefix: string): OutlineEntry[] {
  return [...html.matchAll(HEADING)].flatMap(([, level, attributes = "", inner = ""]) => {
    const id = / id="([^"]*)"/.exec(attributes)?.[1];
    if (id === undefined || !id.startsWith(prefix)) return [];
    return [{ id, level: Number(level), html: withoutAnchors(inner) }];
  });
}

function withoutAnchors(html: string): string {
  return html
    .replace(/<sup><a [^>]*data-footnote-ref[\s\S]*?<\/sup>/g, "")
    .replace(/<\/?a\b[^>]*>/g, "")
    .replace(/ id="[^"]*"/g, "");
}

/** The heading that opens a note, cut out: it is the page's title and need not be said twice. */
export function takeTitle(html: string): { id: string; title: string; rest: string } | null {
  const [whole = "", id, title] = /^\s*<h1 id="([^"]*)">([\s\S]*?)<\/h1>/.exec(html) ?? [];
  return id === undefined || title === undefined ? null : { id, title, rest: html.slice(whole.length) };
}
