/** Hides single characters from the Markdown parser behind stand-ins of the same width, so that positions hold. */

const ASCII = 128;

/** Blocks of 128 code points that text seldom uses: Braille, Kangxi radicals, and the 50 of the private use area. */
const STAND_INS = [0x2800, 0x2f00, ...Array.from({ length: 50 }, (_, block) => 0xe000 + block * ASCII)];

/** Stands in, for good, where a text uses every block: a lost character is better than a parser that never ends. */
const LOST = "\ufffd";

const MAX_NESTING = 100;
const CONTAINER = String.raw`[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))`;
const tooDeep = new RegExp(`^(?:${CONTAINER}){${MAX_NESTING}}`, "gm");

const MAX_REFERENCES = 1000;

export interface Protected {
  /** what the parser is given: as long as the original, without its byte order mark */
  readonly text: string;
  /** whether the original began with a byte order mark */
  readonly bom: boolean;
  /** whether any character stands behind another */
  readonly hidden: boolean;
  /** Hides more characters, ASCII ones only. */
  hide(offsets: number[]): void;
  /** Puts back, in a piece of the text, what was hidden. */
  reveal(piece: string): string;
}

export function protect(original: string): Protected {
  const bom = original.startsWith("\ufeff");
  // CommonMark replaces NUL so too (§2.3); satteri leaves it in
  let text = (bom ? original.slice(1) : original).replaceAll("\0", "\ufffd");
  let base: number | undefined;
  let hidden = false;

  const guarded: Protected = {
    get text() {
      return text;
    },
    bom,
    get hidden() {
      return hidden;
    },
    hide(offsets) {
      if (offsets.length === 0) return;
      base ??= STAND_INS.find((start) => !usesBlock(text, start));
      hidden = base !== undefined;
      const pieces: string[] = [];
      let from = 0;
      for (const at of offsets.toSorted((a, b) => a - b)) {
        const standIn = base === undefined ? LOST : String.fromCharCode(base + text.charCodeAt(at));
        pieces.push(text.slice(from, at), standIn);
        from = at + 1;
      }
      text = pieces.join("") + text.slice(from);
    },
    reveal(piece) {
      if (base === undefined) return piece;
      const start = base;
      return piece.replace(block(start), (found) => String.fromCharCode(found.charCodeAt(0) - start));
    },
  };
  guarded.hide([...excessNesting(text), ...excessReferences(text), ...emptyAliases(text)]);
  return guarded;
}

function block(start: number): RegExp {
  return new RegExp(`[${String.fromCharCode(start)}-${String.fromCharCode(start + ASCII - 1)}]`, "g");
}

function usesBlock(text: string, start: number): boolean {
  return block(start).test(text);
}

/** The first container mark past the limit on each line; once it is text, so is the rest of the line. */
function excessNesting(text: string): number[] {
  const offsets: number[] = [];
  for (const match of text.matchAll(tooDeep)) {
    const rest = /[ \t]*(.?)/y;
    rest.lastIndex = match.index + match[0].length;
    const mark = rest.exec(text)?.[1] ?? "";
    if (/^[->+*\d]$/.test(mark)) offsets.push(rest.lastIndex - 1);
  }
  return offsets;
}

/** The parser copies a whole paragraph anew for each character reference in it. */
function excessReferences(text: string): number[] {
  if (!text.includes("&")) return [];
  const offsets: number[] = [];
  let count = 0;
  for (const match of text.matchAll(/&(?=#?[A-Za-z0-9]+;)|\n[ \t\r]*\n/g)) {
    if (match[0] !== "&") count = 0;
    else if (++count > MAX_REFERENCES) offsets.push(match.index);
  }
  return offsets;
}

/** The `|` of `[[A|]]`: satteri 0.10 gives such a link the rest of its paragraph twice, so twenty are a million. */
function emptyAliases(text: string): number[] {
  return [...text.matchAll(/\|(?=\]\])/g)].map((match) => match.index);
}
