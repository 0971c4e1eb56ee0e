/**
 * Marks that are put into Markdown before it is parsed and found again in the tree: the only way to say "this stretch
 * of the source" once the parser has turned it into nodes.
 */

export interface Mark {
  name: string;
  index: number;
}

export interface Marker {
  write(name: string, index: number): string;
  /** The pieces of a text: strings and the marks between them. Empty strings are left out. */
  split(text: string): (string | Mark)[];
  /** The text with every mark replaced, those inside a percent-encoded address too. */
  replace(text: string, replacement: (mark: Mark) => string): string;
}

/** Private use: no meaning anywhere, and seldom in anybody's text. */
const SENTINEL = "\uf8f0";

/** Punctuation on both sides, so that `**`, `_` and `$` beside a mark mean what they do beside `==`. */
const OPEN = "\u2e28";
const CLOSE = "\u2e29";

/** A text that goes into another after that one's marker was chosen must bring no marks of its own. */
export function withoutMarks(source: string): string {
  return source.replaceAll(SENTINEL, "");
}

/** A marker whose marks cannot occur in `source`: they hold a longer run of sentinels than any there. */
export function markerFor(source: string): Marker {
  const longest = (source.match(new RegExp(`${SENTINEL}+`, "g")) ?? []).reduce(
    (most, run) => Math.max(most, run.length),
    0,
  );
  const run = SENTINEL.repeat(longest + 1);
  const plain = new RegExp(`${OPEN}${run}([a-z]+)(\\d+)${run}${CLOSE}`, "g");
  const [open, sentinels, close] = [OPEN, run, CLOSE].map(encodeURIComponent);
  const encoded = new RegExp(`${open}${sentinels}([a-z]+)(\\d+)${sentinels}${close}`, "gi");

  return {
    write: (name, index) => `${OPEN}${run}${name}${index}${run}${CLOSE}`,
    split(value) {
      if (!value.includes(run)) return value === "" ? [] : [value];
      const pieces: (string | Mark)[] = [];
      let from = 0;
      for (const match of value.matchAll(plain)) {
        if (match.index > from) pieces.push(value.slice(from, match.index));
        pieces.push(toMark(match));
        from = match.index + match[0].length;
      }
      if (from < value.length) pieces.push(value.slice(from));
      return pieces;
    },
    replace(value, replacement) {
      const replaced = value.replace(plain, (_, name, index) => replacement({ name, index: Number(index) }));
      return replaced.includes("%")
        ? replaced.replace(encoded, (_, name, index) =>
            encodeURIComponent(replacement({ name, index: Number(index) })),
          )
        : replaced;
    },
  };
}

function toMark(match: RegExpMatchArray): Mark {
  return { name: match[1] ?? "", index: Number(match[2]) };
}
