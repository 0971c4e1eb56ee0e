/** The Obsidian plugin's pattern language for clozes, such as `==[123;;]answer[;;hint]==`. */

/** The three ways to write one pattern; a block is read in the first way that any of its clozes is written in. */
export const clozeKinds = ["numbered", "overlapping", "simple"] as const;
export type ClozeKind = (typeof clozeKinds)[number];

export interface ClozePattern {
  /** the literal text that every cloze of this pattern begins and ends with; "" where it begins with a group */
  opening: string;
  closing: string;
  /** matches of named groups `answer`, `hint` and, unless simple, `order` */
  match: Record<ClozeKind, RegExp>;
}

/**
 * Groups in brackets are optional parts: the one with digits is the number or the `a`sk, `s`how, `h`ide letters, the one
 * with `hint` the hint; `\[` and `\]` inside a group are brackets. Everything else is literal.
 *
 * @returns undefined if the pattern has no `answer`, or nothing literal to know it by
 */
export function compileClozePattern(pattern: string): ClozePattern | undefined {
  const parts = splitPattern(pattern);
  const kinds = parts.map(({ kind }) => kind);
  if (!kinds.includes("answer") || !kinds.includes("literal")) return undefined;
  const source = (kind: ClozeKind): string => parts.map((part) => partSource(part, kind)).join("");
  const hasOrder = kinds.includes("order");
  const matcher = (kind: ClozeKind): RegExp =>
    new RegExp(kind === "simple" || hasOrder ? source(kind) : "$^", "dg");
  const first = parts[0];
  const last = parts.at(-1);
  return {
    opening: first?.kind === "literal" ? first.text : "",
    closing: last?.kind === "literal" ? last.text : "",
    match: { numbered: matcher("numbered"), overlapping: matcher("overlapping"), simple: matcher("simple") },
  };
}

type Part =
  | { kind: "literal"; text: string }
  | { kind: "answer" }
  | { kind: "order" | "hint"; before: string; after: string };

function partSource(part: Part, kind: ClozeKind): string {
  switch (part.kind) {
    case "literal":
      return escapeRegExp(part.text);
    case "answer":
      return "(?<answer>.+?)";
    case "hint":
      return `(?:${escapeRegExp(part.before)}(?<hint>.+?)${escapeRegExp(part.after)})?`;
    case "order": {
      if (kind === "simple") return "";
      const order = kind === "numbered" ? String.raw`\d+` : "[ash]+";
      return `${escapeRegExp(part.before)}(?<order>${order})${escapeRegExp(part.after)}`;
    }
    default:
      return part satisfies never;
  }
}

function splitPattern(pattern: string): Part[] {
  const parts: Part[] = [];
  let literal = "";
  const flush = () => {
    if (literal !== "") parts.push({ kind: "literal", text: literal });
    literal = "";
  };
  for (let at = 0; at < pattern.length; ) {
    const group = /^\[((?:\\[[\]]|[^\]])*)\]/.exec(pattern.slice(at));
    const inside = group?.[1]?.replace(/\\([[\]])/g, "$1") ?? "";
    const [, before, keyword, after] = /^(.*?)(\d+|hint)(.*)$/.exec(inside) ?? [];
    if (group !== null && before !== undefined && keyword !== undefined && after !== undefined) {
      flush();
      parts.push({ kind: keyword === "hint" ? "hint" : "order", before, after });
      at += group[0].length;
    } else if (pattern.startsWith("answer", at) && !parts.some(({ kind }) => kind === "answer")) {
      flush();
      parts.push({ kind: "answer" });
      at += "answer".length;
    } else {
      literal += pattern.charAt(at);
      at++;
    }
  }
  flush();
  return parts;
}

function escapeRegExp(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

/** A cloze found in one line; offsets are into the line. */
export interface ClozeMatch {
  start: number;
  end: number;
  answer: { start: number; end: number };
  hint: { start: number; end: number } | undefined;
  /** the number, or the letters `a`, `s`, `h`; "" for a simple cloze */
  order: string;
}

/** @param line as visible for holes, without line ends (see `visible-text.ts`) */
export function matchesInLine(pattern: ClozePattern, kind: ClozeKind, line: string): ClozeMatch[] {
  // Past the last closing mark nothing can match, but the search would try every hint there: square time.
  const searched = pattern.closing === "" ? line : line.slice(0, lastEnd(line, pattern.closing));
  if (!searched.includes(pattern.opening)) return [];
  const matches: ClozeMatch[] = [];
  for (const match of searched.matchAll(pattern.match[kind])) {
    const { answer, hint } = match.indices?.groups ?? {};
    if (answer === undefined) continue;
    matches.push({
      start: match.index,
      end: match.index + match[0].length,
      answer: { start: answer[0], end: answer[1] },
      hint: hint && { start: hint[0], end: hint[1] },
      order: match.groups?.order ?? "",
    });
  }
  return matches;
}

function lastEnd(line: string, closing: string): number {
  const at = line.lastIndexOf(closing);
  return at < 0 ? 0 : at + closing.length;
}
