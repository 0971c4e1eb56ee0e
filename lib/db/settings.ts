/** What the learner chose, kept in two rows: how cards are scheduled by deck, and everything else. */

import { defaultSettings, type Settings, settingsSchema } from "@/lib/settings.ts";
import { type Database, getDatabase, transact } from "./client.ts";
import { LEARNER } from "./learner.ts";
import { shared } from "./shared.ts";

/** Kept with a deck, so that one deck may be asked of more strictly than another. */
const DECK_FIELDS = [
  "desiredRetention",
  "newPerDay",
  "reviewsPerDay",
  "learningSteps",
  "relearningSteps",
  "maximumIntervalDays",
  "weights",
] as const satisfies (keyof Settings)[];
/** The row that holds for every deck. */
const EVERY_DECK = "";

const cache = () => shared("settings", () => ({ value: undefined as Settings | undefined }));

export async function readSettings(): Promise<Settings> {
  const kept = cache();
  kept.value ??= await loadSettings(await getDatabase());
  return kept.value;
}

export async function loadSettings(database: Database): Promise<Settings> {
  const [learner, deck] = await Promise.all([
    database.learner.findUnique({ where: { id: LEARNER } }),
    database.deckOptions.findUnique({ where: { learnerId_deck: { learnerId: LEARNER, deck: EVERY_DECK } } }),
  ]);
  return lenient({ ...fields(learner?.settings), ...fields(deck?.options) });
}

export async function writeSettings(settings: Settings): Promise<void> {
  await storeSettings(await getDatabase(), settings);
  cache().value = settings;
}

export async function storeSettings(database: Database, settings: Settings): Promise<void> {
  const entries = Object.entries(settings);
  const isDeckField = ([name]: [string, unknown]) => (DECK_FIELDS as readonly string[]).includes(name);
  const options = JSON.stringify(Object.fromEntries(entries.filter(isDeckField)));
  const own = JSON.stringify(Object.fromEntries(entries.filter((entry) => !isDeckField(entry))));
  await transact(database, async (tx) => {
    await tx.learner.update({ where: { id: LEARNER }, data: { settings: own } });
    await tx.deckOptions.upsert({
      where: { learnerId_deck: { learnerId: LEARNER, deck: EVERY_DECK } },
      create: { learnerId: LEARNER, deck: EVERY_DECK, options },
      update: { options },
    });
  });
}

/** The zone that study days are counted in. */
/** Asked of the system once: a page asks for each of its cards, and each time it costs as much as reading the card. */
let systemZone: string | undefined;

export function zoneOf(settings: Settings): string {
  if (settings.timeZone !== "auto") return settings.timeZone;
  systemZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return systemZone;
}

function fields(json: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A field that was damaged takes its default; the others stay as they were chosen. */
function lenient(stored: Record<string, unknown>): Settings {
  const kept = Object.entries(stored).filter(([name, value]) => {
    const field = settingsSchema.shape[name as keyof Settings];
    return field?.safeParse(value).success ?? false;
  });
  return { ...defaultSettings, ...settingsSchema.parse(Object.fromEntries(kept)) };
}
