/** Which card of the notes that were read is which card of the database. */

import { v7 as uuidv7 } from "uuid";
import { groupBy } from "@/lib/cards/group-by.ts";
import { cardFingerprint, identityText } from "@/lib/cards/identity/fingerprint.ts";
import { foundCard } from "@/lib/cards/identity/found-card.ts";
import {
  type FoundCard,
  type KnownCard,
  type Match,
  matchInSteps,
} from "@/lib/cards/identity/match-cards.ts";
import type { CardKind, ParsedCard, ParsedNote } from "@/lib/cards/types.ts";
import type { Database } from "@/lib/db/client.ts";
import {
  type IndexedCard,
  readIndexedCards,
  readLostCards,
  readMissingCards,
  readParsedCards,
} from "@/lib/db/vault-index.ts";
import { hash } from "./hash.ts";
import { inSlices, type Pause, partsOf } from "./slices.ts";

/** A card found in a note. */
export interface FoundPlace {
  card: ParsedCard;
  /** as identity sees it; its fingerprint is hashed, as the database has it */
  found: FoundCard;
}

export interface IdentifiedCard extends FoundPlace {
  id: string;
  /** the card that it was before; undefined for a new one */
  before: IndexedCard | undefined;
  /** what the matching said, where it was asked */
  match: Match | undefined;
}

export interface Identified {
  /** in the order of the notes */
  cards: IdentifiedCard[];
  /** ids of cards that are no longer there */
  missing: string[];
}

/** Rows of one query: its answer becomes objects in one go, and others wait for that. */
const NOTES_AT_ONCE = 200;
const CARDS_AT_ONCE = 500;
/** So many of the cards that left last are thought of when one comes that may be one of them, edited. */
const LOST_CARDS = 500;

/**
 * Gives each card the id it had, or a new one. Notes whose cards are all as they were are settled by themselves; the
 * others are matched together, since a card may have moved from one to another.
 *
 * @param notes that were read again
 * @param gone paths of notes whose file is gone
 * @param readByAnother what the database says was read by other rules, so that fingerprints are not to be compared
 */
export async function identify(
  database: Database,
  notes: readonly ParsedNote[],
  gone: readonly string[],
  readByAnother: boolean,
  pause: Pause,
): Promise<Identified> {
  const found = await placesOf(notes, pause);
  const known = await knownIn(database, [...notes.map(({ path }) => path), ...gone], readByAnother, pause);
  const settled = new Map<FoundPlace, IndexedCard>();
  const openFound: FoundPlace[] = [];
  const openKnown: Known[] = gone.flatMap((path) => known.get(path) ?? []);
  for (const { path } of notes) {
    const [before, now] = [known.get(path) ?? [], found.get(path) ?? []];
    if (settle(before, now, settled)) continue;
    for (const card of before) openKnown.push(card);
    for (const card of now) openFound.push(card);
    await pause();
  }
  await addMissing(database, openKnown, openFound, pause);
  const matches = await matchOpen(database, openKnown, openFound, pause);
  const openById = new Map(openKnown.map((card) => [card.id, card]));
  const cards = [...found.values()].flat().map((place): IdentifiedCard => {
    const same = settled.get(place);
    if (same !== undefined) return { ...place, id: same.id, before: same, match: undefined };
    const match = matches.get(place);
    // An uncertain match is the learner's to make: until then the card is new, and the old one's history is kept.
    const before = match?.kind === "same" ? openById.get(match.id) : undefined;
    return { ...place, id: before?.id ?? uuidv7(), before, match };
  });
  const used = new Set(cards.map(({ id }) => id));
  const missing = openKnown.filter((card) => !card.missing && !used.has(card.id)).map(({ id }) => id);
  return { cards, missing };
}

async function placesOf(notes: readonly ParsedNote[], pause: Pause): Promise<Map<string, FoundPlace[]>> {
  const found = new Map<string, FoundPlace[]>();
  for (const { path, cards } of notes) {
    const places = cards.map((card, position) => {
      const known = foundCard(path, position, card);
      return { card, found: { ...known, fingerprint: hash(known.fingerprint) } };
    });
    found.set(path, places);
    await pause();
  }
  return found;
}

type Known = IndexedCard & { parsed?: string };

async function knownIn(
  database: Database,
  paths: readonly string[],
  readByAnother: boolean,
  pause: Pause,
): Promise<Map<string, Known[]>> {
  const known: Known[] = [];
  for (const part of partsOf(paths, NOTES_AT_ONCE)) {
    for (const card of await readIndexedCards(database, part)) known.push(card);
    await pause();
  }
  if (readByAnother) {
    await loadParsed(database, known, pause);
    for (const card of known) {
      card.fingerprint = hash(cardFingerprint(parsedOf(card)));
      await pause();
    }
  }
  return groupBy(known, ({ notePath }) => notePath);
}

async function loadParsed(database: Database, cards: readonly Known[], pause: Pause): Promise<void> {
  const unloaded = cards.filter(({ parsed }) => parsed === undefined);
  for (const part of partsOf(unloaded, CARDS_AT_ONCE)) {
    const parsed = await readParsedCards(
      database,
      part.map(({ id }) => id),
    );
    for (const card of part) card.parsed = parsed.get(card.id) ?? "";
    await pause();
  }
}

function parsedOf({ id, parsed }: Known): ParsedCard {
  if (parsed === undefined || parsed === "") throw new Error(`the text of card ${id} was not loaded`);
  return JSON.parse(parsed) as ParsedCard;
}

/** Whether the cards of a note are those that it had, in their order; then `settled` says which is which. */
function settle(
  known: readonly Known[],
  found: readonly FoundPlace[],
  settled: Map<FoundPlace, IndexedCard>,
): boolean {
  const present = known.filter(({ missing }) => !missing);
  const isSame = ({ fingerprint, blockId }: Known, { found: now }: FoundPlace) =>
    fingerprint === now.fingerprint && (blockId ?? undefined) === now.blockId;
  if (present.length !== found.length) return false;
  if (!found.every((place, index) => isSame(present[index] as Known, place))) return false;
  for (const [index, place] of found.entries()) settled.set(place, present[index] as Known);
  return true;
}

/** Cards that left other notes long ago and may be the ones that came now. */
async function addMissing(
  database: Database,
  known: Known[],
  found: readonly FoundPlace[],
  pause: Pause,
): Promise<void> {
  const seen = new Set(known.map(({ id }) => id));
  const add = (cards: readonly IndexedCard[]) => {
    for (const card of cards) {
      if (seen.has(card.id)) continue;
      seen.add(card.id);
      known.push(card);
    }
  };
  for (const part of partsOf(found, CARDS_AT_ONCE)) {
    const blockIds = part.flatMap(({ card }) => card.blockId ?? []);
    add(
      await readMissingCards(
        database,
        part.map((place) => place.found.fingerprint),
        blockIds,
      ),
    );
    await pause();
  }
  const fingerprints = new Set(known.map(({ fingerprint }) => fingerprint));
  if (found.some((place) => !fingerprints.has(place.found.fingerprint))) {
    add(await readLostCards(database, LOST_CARDS));
  }
}

async function matchOpen(
  database: Database,
  known: readonly Known[],
  found: readonly FoundPlace[],
  pause: Pause,
): Promise<Map<FoundPlace, Match>> {
  if (known.length === 0 || found.length === 0) return new Map();
  await loadParsed(database, known, pause);
  const asked = found.map((place) => place.found);
  const matches = await inSlices(matchInSteps(known.map(toKnownCard), asked), pause);
  return new Map(found.map((place, index) => [place, matches[index] as Match]));
}

/** Its text is made when it is first asked for: most cards are known by their fingerprint. */
function toKnownCard(card: Known): KnownCard {
  let text: string | undefined;
  return {
    id: card.id,
    missing: card.missing,
    notePath: card.notePath,
    ordinal: card.position,
    block: card.block,
    kind: card.kind as CardKind,
    blockId: card.blockId ?? undefined,
    fingerprint: card.fingerprint,
    get text() {
      text ??= identityText(parsedOf(card));
      return text;
    },
  };
}
