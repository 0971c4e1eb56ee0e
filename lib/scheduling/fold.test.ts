import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectiveEvents, foldEvents } from "./fold.ts";
import { applyEvent, newMemory } from "./memory.ts";
import { defaultOptions } from "./options.ts";
import {
  act,
  anyActs,
  anyEvents,
  anyOptions,
  DAY_MS,
  dayOf,
  MINUTE_MS,
  review,
  START,
  undo,
} from "./testing/events.ts";
import type { ReviewEvent } from "./types.ts";

const fold = (events: readonly ReviewEvent[]) => foldEvents(events, () => defaultOptions);
const ids = (events: readonly ReviewEvent[]) => events.map(({ id }) => id);
const at = (minutes: number) => START + minutes * MINUTE_MS;
const shuffled = (events: readonly ReviewEvent[]) =>
  fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length });

describe("folding events", () => {
  test("gives a new card where there are none", () => expect(fold([])).toEqual(newMemory()));

  test("does not depend on the order in which they arrive", () =>
    fc.assert(
      fc.property(
        anyEvents.chain((events) => fc.tuple(fc.constant(events), shuffled(events))),
        anyOptions,
        ([events, arrived], options) => {
          expect(foldEvents(arrived, () => options)).toEqual(foldEvents(events, () => options));
        },
      ),
    ));

  test("counts an event that arrives twice once", () =>
    fc.assert(
      fc.property(
        anyEvents.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.subarray(events).chain((twice) => shuffled([...events, ...twice])),
          ),
        ),
        ([events, arrived]) => {
          expect(fold(arrived)).toEqual(fold(events));
        },
      ),
    ));

  test("is the same as applying each act to the memory so far", () =>
    fc.assert(
      fc.property(anyActs, anyOptions, (acts, options) => {
        let memory = newMemory();
        for (const [i, act] of acts.entries()) {
          memory = applyEvent(memory, act, () => options);
          expect(memory).toEqual(foldEvents(acts.slice(0, i + 1), () => options));
        }
      }),
    ));

  test("goes on from a memory with undos behind it", () =>
    fc.assert(
      fc.property(anyEvents, (events) => {
        const next = review("next", (events.at(-1)?.at ?? START) + 1, "good");
        expect(applyEvent(fold(events), next, () => defaultOptions)).toEqual(fold([...events, next]));
      }),
    ));

  test("leaves the caller's events alone", () => {
    const events = Object.freeze([review("b", at(1), "good"), review("a", at(0), "again")]);
    expect(() => fold(events)).not.toThrow();
    expect(ids(events)).toEqual(["b", "a"]);
  });

  test("orders events by time before id, for ids minted elsewhere may sort otherwise", () =>
    expect(ids(effectiveEvents([review("a", at(1), "good"), review("b", at(0), "again")]))).toEqual([
      "b",
      "a",
    ]));

  test("orders events of the same instant by id", () => {
    const events = [review("b", START, "easy"), review("a", START, "again")];
    expect(ids(effectiveEvents(events))).toEqual(["a", "b"]);
    expect(fold(events).head).toBe("b");
  });
});

describe("undo", () => {
  test("restores what there was, all but the head", () =>
    fc.assert(
      fc.property(anyActs, fc.nat(), anyOptions, (acts, pick, options) => {
        fc.pre(acts.length > 0);
        const gone = acts[pick % acts.length] as ReviewEvent;
        const undone = [...acts, undo("undo", (acts.at(-1) as ReviewEvent).at + 1, gone.id)];
        const never = acts.filter((act) => act !== gone);
        expect(foldEvents(undone, () => options)).toEqual({
          ...foldEvents(never, () => options),
          head: "undo",
        });
      }),
    ));

  test("of an undo brings the act back, and so on down the chain", () =>
    fc.assert(
      fc.property(anyActs, fc.nat(), fc.integer({ min: 1, max: 6 }), (acts, pick, length) => {
        fc.pre(acts.length > 0);
        const target = acts[pick % acts.length] as ReviewEvent;
        const last = (acts.at(-1) as ReviewEvent).at;
        const chain = Array.from({ length }, (_, i) =>
          undo(`u${i}`, last + 1 + i, i === 0 ? target.id : `u${i - 1}`),
        );
        const counts = length % 2 === 0;
        const expected = counts ? acts : acts.filter((act) => act !== target);
        expect(effectiveEvents([...acts, ...chain])).toEqual(expected);
      }),
    ));

  test("chains of ten thousand need no deep stack", () => {
    const chain = Array.from({ length: 10_001 }, (_, i) =>
      undo(`u${i}`, at(i + 1), i === 0 ? "a" : `u${i - 1}`),
    );
    expect(effectiveEvents([review("a", at(0), "good"), ...chain])).toEqual([]);
  });

  test("may arrive before the act it names, and be earlier by a slow clock", () => {
    const early = undo("u", at(-5), "a");
    expect(fold([early])).toEqual(newMemory());
    expect(fold([early, review("a", at(0), "good")])).toEqual({ ...newMemory(), head: "u" });
  });

  test("of an unknown act, of itself or in a ring does nothing", () => {
    const events = [
      review("a", at(0), "good"),
      undo("u1", at(1), "nowhere"),
      undo("u2", at(2), "u2"),
      undo("u3", at(3), "u4"),
      undo("u4", at(4), "u3"),
      undo("u5", at(5), "u4"),
    ];
    expect(fold(events)).toEqual(fold(events.slice(0, 1)));
  });

  test("given twice for one act is taken back only when both are", () => {
    const events = [review("a", at(0), "good"), undo("u1", at(1), "a"), undo("u2", at(2), "a")];
    expect(effectiveEvents(events)).toEqual([]);
    expect(effectiveEvents([...events, undo("u3", at(3), "u1")])).toEqual([]);
    expect(ids(effectiveEvents([...events, undo("u3", at(3), "u1"), undo("u4", at(4), "u2")]))).toEqual([
      "a",
    ]);
  });

  test("takes back suspending, burying, flags, resets and imports too", () => {
    const reviewed = [review("a", at(0), "good")];
    const imported: ReviewEvent = {
      ...{ kind: "import", id: "act", card: "card", at: at(1), day: dayOf(at(1)), phase: "review" },
      ...{ stability: 84, difficulty: 4, due: { day: dayOf(at(1)) + 9 }, step: 0, reps: 1, lapses: 0 },
      ...{ lastAt: at(1) - 75 * DAY_MS, lastDay: dayOf(at(1)) - 75, scheduledDays: 84 },
    };
    for (const event of [
      act("act", at(1), { kind: "suspend", suspended: true }),
      act("act", at(1), { kind: "bury" }),
      act("act", at(1), { kind: "flag", flag: 3 }),
      act("act", at(1), { kind: "reset" }),
      imported,
    ]) {
      expect(fold([...reviewed, event])).not.toEqual({ ...fold(reviewed), head: "act" });
      expect(fold([...reviewed, event, undo("u", at(2), "act")])).toEqual({ ...fold(reviewed), head: "u" });
    }
  });
});

describe("the head", () => {
  test("is another after each grade, so of two tabs that saw the same one the second is stale", () => {
    const before = fold([review("a", at(0), "good")]);
    const after = fold([review("a", at(0), "good"), review("b", at(10), "good")]);
    expect([before.head, after.head]).toEqual(["a", "b"]);
  });

  test("is the undo after an undo: neither a tab from before the act nor one from after it goes unwarned", () => {
    const events = [review("a", at(0), "good"), review("b", at(10), "good"), undo("u", at(11), "b")];
    expect(fold(events).head).toBe("u");
  });

  test("is the undo of the undo once the act is back", () => {
    const events = [review("a", at(0), "good"), undo("u1", at(1), "a"), undo("u2", at(2), "u1")];
    expect(fold(events).head).toBe("u2");
  });

  test("is never an act taken back, even by an undo whose clock was slow", () => {
    const events = [review("a", at(0), "good"), review("b", at(10), "good"), undo("u", at(5), "b")];
    expect(fold(events).head).toBe("u");
  });
});
