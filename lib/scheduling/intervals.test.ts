import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { algorithmFor, fuzzRange } from "./algorithm.ts";
import { foldEvents } from "./fold.ts";
import { type IntervalContext, intervalAfter } from "./intervals.ts";
import { applyEvent, preview } from "./memory.ts";
import { defaultOptions } from "./options.ts";
import { seededRandom } from "./seeded-random.ts";
import { anyOptions, DAY_MS, GRADES, plainOptions, review, START, seen } from "./testing/events.ts";
import type { Grade, SchedulerOptions } from "./types.ts";

/** What each grade gives when the stabilities come to these days. */
function intervals(
  plain: [again: number, hard: number, good: number, easy: number],
  more: {
    options?: Partial<SchedulerOptions>;
    previousDays?: number | null;
    elapsedDays?: number;
    seed?: string;
  } = {},
): number[] {
  const context: IntervalContext = {
    options: { ...plainOptions, ...more.options },
    plainDays: (grade) => plain[GRADES.indexOf(grade)] as number,
    draw: seededRandom(more.seed ?? "card:3")(),
    previousDays: more.previousDays === undefined ? 5 : more.previousDays,
    elapsedDays: more.elapsedDays ?? 5,
  };
  return GRADES.map((grade) => intervalAfter(grade, context));
}

/** A card in review whose last interval was given under `options`. */
function reviewed(card: string, gap: number, options: SchedulerOptions) {
  const events = [0, 30, 30 + gap].map((days, i) => review(`e${i}`, START + days * DAY_MS, "easy", { card }));
  return seen(foldEvents(events, () => options));
}

describe("intervals", () => {
  test("without fuzz are those of the stabilities where these lie apart", () =>
    expect(intervals([1, 8, 12, 20])).toEqual([1, 8, 12, 20]));

  test.each([
    { plain: [1, 11, 11, 11], expected: [1, 11, 12, 13] },
    { plain: [1, 15, 11, 12], expected: [1, 11, 12, 13] },
    { plain: [9, 8, 12, 20], expected: [8, 8, 12, 20] },
  ] as const)("in review are kept in order: $plain → $expected", ({ plain, expected }) =>
    expect(intervals([...plain])).toEqual(expected),
  );

  test("in learning may be the same day", () =>
    expect(intervals([1, 2, 2, 2], { previousDays: null })).toEqual([1, 2, 2, 2]));

  test("never pass the maximum, which order gives way to", () =>
    expect(intervals([1, 30, 30, 30], { options: { maximumIntervalDays: 30 } })).toEqual([1, 30, 30, 30]));

  test("of one or two days have no room for fuzz", () => {
    for (let i = 0; i < 50; i++) {
      expect(intervals([1, 1, 2, 3], { options: { fuzz: true }, seed: `card:${i}` }).slice(0, 3)).toEqual([
        1, 1, 2,
      ]);
    }
  });
});

describe("fuzz", () => {
  test("keeps to its range, and uses all of it", () => {
    const drawn = new Set<number>();
    for (let i = 0; i < 2000; i++) {
      const [, , , easy] = intervals([1, 4, 10, 90], { options: { fuzz: true }, seed: `card-${i}:4` });
      drawn.add(easy as number);
    }
    expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, i) => 84 + i));
  });

  test("is drawn from the card and its repetitions: card 5's sixth is not card 6's fifth", () => {
    const memory = { ...reviewed("5", 20, defaultOptions), stability: 2000 };
    const fuzzed = (card: string, reps: number) =>
      preview({ ...memory, reps }, card, memory.lastAt, memory.lastDay + 700, defaultOptions).good
        .scheduledDays;
    expect(fuzzed("5", 6)).toBe(fuzzed("5", 6));
    expect(fuzzed("5", 6)).not.toBe(fuzzed("6", 5));
    expect(fuzzed("5", 6)).not.toBe(fuzzed("5", 7));
  });

  test("may take a lapse under the last interval, though never a recall", () => {
    const drawn = Array.from({ length: 200 }, (_, i) =>
      intervals([20, 20, 21, 22], {
        options: { fuzz: true },
        previousDays: 20,
        elapsedDays: 20,
        seed: `card-${i}:4`,
      }),
    );
    expect(Math.min(...drawn.map(([again]) => again as number))).toBeLessThan(20);
    expect(Math.min(...drawn.map(([, hard]) => hard as number))).toBe(20);
  });

  test("gives no fewer days than the card just went without review, if it grows", () =>
    expect(fuzzRange(25, 24, 36_500)).toEqual({ least: 25, most: 28 }));

  test("is cut off at the maximum", () => expect(fuzzRange(90, 0, 92)).toEqual({ least: 84, most: 92 }));

  test("never takes a recall on its due day under its last interval, where that lies within reach", () =>
    fc.assert(
      fc.property(
        anyOptions.map((options) => ({ ...options, fuzz: true })),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 300 }),
        fc.uuid(),
        (options, gap, late, card) => {
          const memory = reviewed(card, gap, options);
          const day = memory.lastDay + memory.scheduledDays + late;
          const given = preview(memory, card, memory.lastAt, day, options);
          for (const grade of ["hard", "good", "easy"] as const) {
            const plain = algorithmFor(options).intervalDays(given[grade].stability);
            const { most } = fuzzRange(plain, memory.scheduledDays + late, options.maximumIntervalDays);
            fc.pre(memory.scheduledDays <= most);
            expect(given[grade].scheduledDays).toBeGreaterThanOrEqual(memory.scheduledDays);
          }
        },
      ),
      { numRuns: 1000 },
    ));

  test("keeps what each grade gives within its range, or the order's room above it", () =>
    fc.assert(
      fc.property(anyOptions, fc.integer({ min: 1, max: 60 }), fc.uuid(), (options, gap, card) => {
        const memory = reviewed(card, gap, options);
        const day = memory.lastDay + memory.scheduledDays;
        const given = preview(memory, card, memory.lastAt, day, { ...options, fuzz: true });
        const algorithm = algorithmFor(options);
        for (const [i, grade] of (["hard", "good", "easy"] satisfies Grade[]).entries()) {
          const plain = algorithm.intervalDays(given[grade].stability);
          const { least, most } = fuzzRange(plain, memory.scheduledDays, options.maximumIntervalDays);
          expect(given[grade].scheduledDays).toBeGreaterThanOrEqual(grade === "hard" ? 1 : least);
          expect(given[grade].scheduledDays).toBeLessThanOrEqual(Math.max(most, memory.scheduledDays) + i);
        }
      }),
      { numRuns: 500 },
    ));

  test("spreads cards learned together over several days", () => {
    const dues = new Set(
      Array.from({ length: 40 }, (_, i) => {
        const memory = reviewed(`card-${i}`, 20, defaultOptions);
        const next = review("next", START + 120 * DAY_MS, "good", { card: `card-${i}` });
        return seen(applyEvent(memory, next, () => defaultOptions)).scheduledDays;
      }),
    );
    expect(dues.size).toBeGreaterThan(10);
  });
});
