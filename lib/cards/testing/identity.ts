/** Vaults in a few words, and what becomes of their cards when they are edited, for tests. */

import { foundCard } from "../identity/found-card.ts";
import { type FoundCard, type KnownCard, type Match, matchCards } from "../identity/match-cards.ts";
import { parseNote } from "../parse-note.ts";
import type { ParsedCard } from "../types.ts";
import { asked, TAG } from "./read.ts";

/** path → text; the tag that makes it a deck is put before it where it has none */
export type Vault = Record<string, string>;

export function cardsOf(vault: Vault): { found: FoundCard; card: ParsedCard }[] {
  return Object.entries(vault).flatMap(([path, body]) =>
    parseNote(path, body.startsWith("#flashcards") ? body : TAG + body).cards.map((card, ordinal) => ({
      card,
      found: foundCard(path, ordinal, card),
    })),
  );
}

/** What a card asks, in few words: what scenarios call it. */
function label(card: ParsedCard): string {
  if (card.kind !== "cloze") return card.question;
  return asked(card);
}

export function knownOf(vault: Vault, missing = false): KnownCard[] {
  return cardsOf(vault).map(({ found, card }) => ({ ...found, id: label(card), missing }));
}

/** label of each card after the edit → the id it got: the old label, `?` before it when uncertain, or "new". */
export function outcome(known: KnownCard[], after: Vault): Record<string, string> {
  const cards = cardsOf(after);
  return told(
    matchCards(
      known,
      cards.map(({ found }) => found),
    ),
    cards,
  );
}

function told(matches: readonly Match[], cards: readonly { card: ParsedCard }[]): Record<string, string> {
  return Object.fromEntries(
    matches.map((match, index) => {
      if (match.kind === "missing") return [`gone ${index}`, match.id];
      const now = cards[index];
      if (now === undefined) throw new Error("a match without its card");
      return [label(now.card), toldOf(match)];
    }),
  );
}

function toldOf(match: Exclude<Match, { kind: "missing" }>): string {
  switch (match.kind) {
    case "new":
      return "new";
    case "uncertain":
      return `?${match.id}`;
    case "same":
      return match.change === "large" ? `${match.id}, changed much` : match.id;
    default:
      return match satisfies never;
  }
}

/** A vault as Loci reads it again and again: ids are kept, and given only once. */
export class ReadVault {
  #vault: Vault = {};
  #known: KnownCard[] = [];
  readonly #ids = new Set<string>();

  /** What is in the vault now. */
  get present(): KnownCard[] {
    return this.#known.filter(({ missing }) => !missing);
  }

  get known(): readonly KnownCard[] {
    return this.#known;
  }

  /** Reads the notes that changed, as `lib/vault` does. @returns like `outcome`, of the notes that were read */
  read(vault: Vault): Record<string, string> {
    const changed = (path: string) => vault[path] !== this.#vault[path];
    const cards = cardsOf(Object.fromEntries(Object.entries(vault).filter(([path]) => changed(path))));
    const given = this.#known.filter(({ notePath, missing }) => missing || changed(notePath));
    const kept = this.#known.filter((card) => !given.includes(card));
    const matches = matchCards(
      given,
      cards.map(({ found }) => found),
    );
    const now = matches.slice(0, cards.length).map((match, index): KnownCard => {
      const { found, card } = cards[index] as (typeof cards)[number];
      return { ...found, missing: false, id: match.kind === "same" ? match.id : this.#freeName(label(card)) };
    });
    const ids = new Set(now.map(({ id }) => id));
    const gone = given.filter(({ id }) => !ids.has(id)).map((card) => ({ ...card, missing: true }));
    this.#known = [...kept, ...now, ...gone];
    this.#vault = vault;
    return told(matches, cards);
  }

  /** The label itself where no card has it for an id. */
  #freeName(wanted: string): string {
    let id = wanted;
    for (let copy = 2; this.#ids.has(id); copy++) id = `${wanted} (${copy})`;
    this.#ids.add(id);
    return id;
  }
}
