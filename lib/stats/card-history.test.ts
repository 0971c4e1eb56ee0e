import fc from "fast-check";
import { expect, test } from "vitest";
import { foldEvents } from "@/lib/scheduling/fold.ts";
import {
  act,
  anyEvents,
  DAY_MS,
  MINUTE_MS,
  plainOptions,
  review,
  START,
  seen,
  undo,
} from "@/lib/scheduling/testing/events.ts";
import type { ReviewEvent } from "@/lib/scheduling/types.ts";
import { cardHistory, lastAct } from "./card-history.ts";

const options = () => plainOptions;
const imported: ReviewEvent = {
  kind: "import",
  id: "e0",
  card: "card",
  at: START - DAY_MS,
  day: 20_513,
  phase: "review",
  stability: 84,
  difficulty: 5,
  due: { day: 20_600 },
  step: 0,
  reps: 1,
  lapses: 0,
  lastAt: START - 90 * DAY_MS,
  lastDay: 20_424,
  scheduledDays: 84,
};

test("a history begins with the newest event and says what each left", () => {
  const rows = cardHistory(
    [review("e1", START, "good"), review("e2", START + 10 * MINUTE_MS, "good")],
    options,
  );
  expect(rows.map(({ event }) => event.id)).toEqual(["e2", "e1"]);
  expect(rows.map(({ after }) => after?.phase)).toEqual(["review", "learning"]);
  expect(rows[1]?.after?.stability).toBeCloseTo(plainOptions.weights[2] as number, 10);
});

test("an act that was taken back is marked, leaves nothing, and changes nothing after it", () => {
  const first = review("e1", START, "good");
  const rows = cardHistory(
    [first, review("e2", START + DAY_MS, "again"), undo("e3", START + DAY_MS + 1, "e2")],
    options,
  );
  expect(rows.map(({ event, undone, after }) => [event.id, undone, after === null])).toEqual([
    ["e3", false, true],
    ["e2", true, true],
    ["e1", false, false],
  ]);
  expect(rows[0]?.target?.id).toBe("e2");
});

test("a reset leaves a new card, and the grades before it stay in the history", () => {
  const rows = cardHistory(
    [review("e1", START, "good"), act("e2", START + 1, { kind: "reset" }), review("e3", START + 2, "easy")],
    options,
  );
  expect(rows.map(({ after }) => after?.reps ?? null)).toEqual([1, null, 1]);
});

test("the last row that counts leaves the card's own memory, whatever happened", () =>
  fc.assert(
    fc.property(anyEvents, (events) => {
      const folded = foldEvents(events, options);
      const latest = cardHistory(events, options).find(
        ({ event, undone }) => event.kind !== "undo" && !undone,
      );
      if (folded.kind === "new") expect(latest?.after ?? null).toBeNull();
      else expect({ ...latest?.after, head: null }).toEqual({ ...seen(folded), head: null });
    }),
  ));

test("what can be taken back is the last act that counts, and never an import", () => {
  const suspended = act("e2", START + 1, { kind: "suspend", suspended: true });
  const log = [imported, review("e1", START, "good"), suspended];
  expect(lastAct(cardHistory(log, options))?.id).toBe("e2");
  expect(lastAct(cardHistory([...log, undo("e3", START + 2, "e2")], options))?.id).toBe("e1");
  expect(lastAct(cardHistory([imported], options))).toBeNull();
});
