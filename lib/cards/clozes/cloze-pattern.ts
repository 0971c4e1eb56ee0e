/** The Obsidian plugin's pattern language for clozes, such as `==[123;;]answer[;;hint]==`. */

/** The three ways to write one pattern; a block is read in the first way that any of its clozes is written in. */
export const clozeKinds = ["numbered", "overlapping", "simple"] as const;
export type ClozeKind = (typeof clozeKinds)[number];

export interface ClozePattern {
  /** the literal text that every cloze of this pattern begins and ends with; "" where it begins with a group */
  opening: string;
  closing: string;
  /** every capture is one piece of the cloze, in order, so that their lengths add up to its places */
  match: Record<ClozeKind, Matcher>;
}

interface Matcher {
  regex: RegExp;
  captures: ("answer" | "hint" | "order" | undefined)[];
  /** no line without it can match */
  literal: string;
}

const compiled = new Map<string, ClozePattern | undefined>();

/**
 * Groups in brackets are optional parts: the one with digits is the number or the `a`sk, `s`how, `h`ide letters, the one
 * with `hint` the hint; `\[` and `\]` inside a group are brackets. Everything else is literal.
 *
 * @returns undefined if the pattern has no `answer`, or nothing literal to know it by
 */
export function clozePattern(pattern: string): ClozePattern | undefined {
  // the same few patterns serve every note of a vault
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  return compiled.get(pattern);
}

function compile(pattern: string): ClozePattern | undefined {
  const parts = splitPattern(pattern);
  const kinds = parts.map(({ kind }) => kind);
  if (!kinds.includes("answer") || !kinds.includes("literal")) return undefined;
  const first = parts[0];
  const last = parts.at(-1);
  const opening = first?.kind === "literal" ? first.text : "";
  const order = parts.find((part): part is Part & { kind: "order" } => part.kind === "order");
  const matcher = (kind: ClozeKind): Matcher => {
    if (kind !== "simple" && order === undefined) return { regex: /$^/g, captures: [], literal: "" };
    const pieces = parts.map((part) => pieceOf(part, kind));
    return {
      regex: new RegExp(pieces.map(({ source }) => source).join(""), "g"),
      captures: pieces.flatMap(({ captures }) => captures),
      literal: kind === "simple" ? opening : order?.after || order?.before || opening,
    };
  };
  return {
    opening,
    closing: last?.kind === "literal" ? last.text : "",
    match: { numbered: matcher("numbered"), overlapping: matcher("overlapping"), simple: matcher("simple") },
  };
}

type Part =
  | { kind: "literal"; text: string }
  | { kind: "answer" }
  | { kind: "order" | "hint"; before: string; after: string };

function pieceOf(
  part: Part,
  kind: ClozeKind,
): { source: string; captures: ("answer" | "hint" | "order" | undefined)[] } {
  switch (part.kind) {
    case "literal":
      return { source: `(${escapeRegExp(part.text)})`, captures: [undefined] };
    case "answer":
      return { source: "(.+?)", captures: ["answer"] };
    case "hint":
      return {
        source: `(?:(${escapeRegExp(part.before)})(.+?)(${escapeRegExp(part.after)}))?`,
        captures: [undefined, "hint", undefined],
      };
    case "order": {
      if (kind === "simple") return { source: "", captures: [] };
      const order = kind === "numbered" ? String.raw`\d+` : "[ash]+";
      return {
        source: `(${escapeRegExp(part.before)})(${order})(${escapeRegExp(part.after)})`,
        captures: [undefined, "order", undefined],
      };
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
  const end =
    pattern.closing === "" ? line.length : line.lastIndexOf(pattern.closing) + pattern.closing.length;
  const { regex, captures, literal } = pattern.match[kind];
  if (end < pattern.opening.length + pattern.closing.length || !line.includes(literal)) return [];
  const searched = line.slice(0, end);
  const matches: ClozeMatch[] = [];
  regex.lastIndex = 0;
  for (let match = regex.exec(searched); match !== null; match = regex.exec(searched)) {
    matches.push(readMatch(match, captures));
  }
  return matches;
}

function readMatch(match: RegExpExecArray, captures: Matcher["captures"]): ClozeMatch {
  const read: ClozeMatch = {
    start: match.index,
    end: match.index + match[0].length,
    answer: { start: match.index, end: match.index },
    hint: undefined,
    order: "",
  };
  let at = match.index;
  for (const [index, name] of captures.entries()) {
    const captured = match[index + 1];
    if (captured === undefined) continue;
    const place = { start: at, end: at + captured.length };
    if (name === "order") read.order = captured;
    else if (name !== undefined) read[name] = place;
    at = place.end;
  }
  return read;
}
