/** The line that says which lettered option is right: `Answer: B`, `Answers: A, C`. */

const KEY = /^[\s>*_]*(?:(?:right|correct)\s+)?answers?[*_]*\s*[:：]\s*(.*)$/i;

/** What stands after the colon, and where in the line; undefined for any other line. */
export function readKeyLine(line: string): { written: string; at: number } | undefined {
  const rest = KEY.exec(line)?.[1];
  if (rest === undefined) return undefined;
  const gap = /^[*_\s]*/.exec(rest)?.[0].length ?? 0;
  const written = rest.slice(gap).replace(/[\s*_.]+$/, "");
  return { written, at: line.length - rest.length + gap };
}

/**
 * The letters that a key names, as places from 0: of `B`, `(b)`, `B) the text again`, `A, C` and `A and C`.
 *
 * @returns undefined when it names anything but letters below `count`
 */
export function lettersOfKey(written: string, count: number): Set<number> | undefined {
  const whole = /^\(?([a-z])\)?(?:[.):][\s*_]+\S.*)?$/i.exec(written)?.[1];
  const letters = whole === undefined ? written.split(/\s*(?:[,;&+/]|\band\b)\s*|\s+/i) : [whole];
  const places = new Set<number>();
  for (const each of letters) {
    const letter = /^\(?([a-z])[).]?$/i.exec(each)?.[1];
    if (letter === undefined) return undefined;
    const place = placeOfLetter(letter);
    if (place >= count) return undefined;
    places.add(place);
  }
  return places;
}

export function placeOfLetter(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - "a".charCodeAt(0);
}

/** A for 0, up to Z for 25. */
export function letterOfPlace(place: number): string {
  return String.fromCharCode("A".charCodeAt(0) + place);
}
