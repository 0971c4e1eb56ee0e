/** The state of one matching: which found card has which known one, and which are still free. */

import { groupBy } from "../group-by.ts";
import { changeBetween } from "./change.ts";
import type { FoundCard, KnownCard, Match } from "./match-cards.ts";

export class Pairing {
  readonly known: readonly KnownCard[];
  readonly found: readonly FoundCard[];
  readonly #knownOf = new Map<FoundCard, KnownCard>();
  readonly #foundOf = new Map<KnownCard, FoundCard>();
  readonly #uncertain = new Set<FoundCard>();
  readonly #knownAt: Map<string, KnownCard>;
  readonly #foundAt: Map<string, FoundCard>;

  #foundByNote: Map<string, FoundCard[]> | undefined;
  #knownByNote: Map<string, KnownCard[]> | undefined;

  /** Both lists are taken in the order of their notes. */
  constructor(known: readonly KnownCard[], found: readonly FoundCard[]) {
    // of two alike, one that is still there comes before one that is missing
    this.known = known.toSorted((a, b) => Number(a.missing) - Number(b.missing) || a.ordinal - b.ordinal);
    this.found = found;
    this.#knownAt = new Map(this.known.toReversed().map((card) => [place(card, card.ordinal), card]));
    this.#foundAt = new Map(found.map((card) => [place(card, card.ordinal), card]));
  }

  pair(known: KnownCard, found: FoundCard, certain = true): void {
    if (this.#foundOf.has(known)) throw new Error(`known card ${known.id} is paired already`);
    if (this.#knownOf.has(found))
      throw new Error(`card ${found.ordinal} of ${found.notePath} is paired already`);
    this.#foundOf.set(known, found);
    this.#knownOf.set(found, known);
    if (!certain) this.#uncertain.add(found);
  }

  knownOf(found: FoundCard): KnownCard | undefined {
    return this.#knownOf.get(found);
  }

  isCertain(found: FoundCard): boolean {
    return this.#knownOf.has(found) && !this.#uncertain.has(found);
  }

  freeKnown(): KnownCard[] {
    return this.known.filter((card) => !this.#foundOf.has(card));
  }

  freeFound(): FoundCard[] {
    return this.found.filter((card) => !this.#knownOf.has(card));
  }

  /** All cards found in a note, in its order. */
  foundIn(notePath: string): readonly FoundCard[] {
    this.#foundByNote ??= groupBy(this.found, (card) => card.notePath);
    return this.#foundByNote.get(notePath) ?? [];
  }

  /** All cards known in a note, those that are there before the missing ones. */
  knownIn(notePath: string): readonly KnownCard[] {
    this.#knownByNote ??= groupBy(this.known, (card) => card.notePath);
    return this.#knownByNote.get(notePath) ?? [];
  }

  isFree(known: KnownCard): boolean {
    return !this.#foundOf.has(known);
  }

  /** The card that asks the other way round follows its first side in the note. */
  firstSideOf(found: FoundCard): FoundCard | undefined {
    const before = this.#foundAt.get(place(found, found.ordinal - 1));
    return found.kind === "reversed" && before?.kind === "basic" ? before : undefined;
  }

  /** A missing card's place may have been taken by another since, so the texts must be each other's reverse. */
  reverseOf(known: KnownCard): KnownCard | undefined {
    const after = this.#knownAt.get(place(known, known.ordinal + 1));
    const [given, asked] = known.text.split("\0");
    return after?.kind === "reversed" && after.text === `${asked}\0${given}` ? after : undefined;
  }

  matches(): Match[] {
    const matches: Match[] = this.found.map((found) => {
      const known = this.#knownOf.get(found);
      if (known === undefined) return { kind: "new", found };
      if (this.#uncertain.has(found)) return { kind: "uncertain", id: known.id, found };
      return { kind: "same", id: known.id, found, change: changeBetween(known, found) };
    });
    for (const { id } of this.freeKnown()) matches.push({ kind: "missing", id });
    return matches;
  }
}

function place({ notePath }: FoundCard, ordinal: number): string {
  return `${notePath}\0${ordinal}`;
}
