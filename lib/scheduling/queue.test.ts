import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildQueue, countQueue, estimateMinutes, type QueueInput } from "./queue.ts";
import { MINUTE_MS } from "./testing/events.ts";

const NOW = 1_000 * MINUTE_MS;
const TODAY = 100;

const empty: QueueInput = {
  learning: [],
  reviews: [],
  fresh: [],
  introducedToday: [],
  groupsSeenToday: new Set(),
  doneToday: { review: 0, new: 0 },
  limits: { newPerDay: 20, reviewPerDay: 200 },
  now: NOW,
  today: TODAY,
  learnAheadMs: 20 * MINUTE_MS,
  justGraded: [],
  seed: "me:100",
};
const queue = (input: Partial<QueueInput>) => buildQueue({ ...empty, ...input });
const ids = (input: Partial<QueueInput>) => queue(input).map(({ id }) => id);

const learning = (id: string, minutes: number, group = id) => ({
  id,
  group,
  due: { at: NOW + minutes * MINUTE_MS },
});
const due = (id: string, dueDay = TODAY, group = id) => ({ id, group, dueDay });
const fresh = (id: string, group = id, confusable: string[] = []) => ({ id, group, name: id, confusable });
const many = <T>(count: number, make: (id: string) => T) =>
  Array.from({ length: count }, (_, i) => make(`c${i}`));

describe("the queue", () => {
  test("is empty when nothing is due", () => expect(queue({})).toEqual([]));

  test("has steps that are over first, then reviews and new cards mixed, then steps about to end", () =>
    expect(
      queue({
        learning: [learning("soon", 15), learning("sooner", 5), learning("late", -1), learning("later", -9)],
        reviews: [due("r1", TODAY - 1), due("r2")],
        fresh: [fresh("n1")],
      }),
    ).toEqual([
      { id: "later", group: "later", kind: "learning", ahead: false },
      { id: "late", group: "late", kind: "learning", ahead: false },
      { id: "r1", group: "r1", kind: "review", ahead: false },
      { id: "n1", group: "n1", kind: "new", ahead: false },
      { id: "r2", group: "r2", kind: "review", ahead: false },
      { id: "sooner", group: "sooner", kind: "learning", ahead: true },
      { id: "soon", group: "soon", kind: "learning", ahead: true },
    ]));

  test("leaves out steps that end after the learn-ahead time, and reviews of a later day", () =>
    expect(ids({ learning: [learning("far", 21)], reviews: [due("r", TODAY + 1)] })).toEqual([]));

  test("takes a step of whole days once its day has begun", () =>
    expect(
      ids({
        learning: [
          { id: "today", group: "a", due: { day: TODAY } },
          { id: "tomorrow", group: "b", due: { day: TODAY + 1 } },
        ],
      }),
    ).toEqual(["today"]));

  test("has reviews by due day, and within a day in an order that a reload keeps", () => {
    const cards = [
      ...many(30, (id) => due(`today-${id}`)),
      ...many(30, (id) => due(`before-${id}`, TODAY - 3)),
    ];
    const order = ids({ reviews: cards });
    expect(order.slice(0, 30).every((id) => id.startsWith("before"))).toBe(true);
    expect(ids({ reviews: cards.toReversed() })).toEqual(order);
    expect(ids({ reviews: cards, seed: "me:101" })).not.toEqual(order);
    expect(order).not.toEqual(order.toSorted());
  });

  test("goes on in the same order after each card", () => {
    const input = { reviews: many(12, (id) => due(`r-${id}`)), fresh: many(5, (id) => fresh(`n-${id}`)) };
    const whole = queue(input);
    for (let done = 0; done <= whole.length; done++) {
      const gone = new Set(whole.slice(0, done).map(({ id }) => id));
      const counts = countQueue(whole.slice(0, done));
      const rest = queue({
        reviews: input.reviews.filter(({ id }) => !gone.has(id)),
        fresh: input.fresh.filter(({ id }) => !gone.has(id)),
        doneToday: { review: counts.review, new: counts.new },
      });
      expect(rest).toEqual(whole.slice(done));
    }
  });
});

describe("siblings", () => {
  test("are shown one a day, a review before a new card", () => {
    const shown = ids({
      reviews: [due("r1", TODAY - 1, "a"), due("r2", TODAY, "a"), due("r3", TODAY, "b")],
      fresh: [fresh("n1", "b"), fresh("n2", "c"), fresh("n3", "c")],
    });
    expect(shown.toSorted()).toEqual(["n2", "r1", "r3"]);
  });

  test("of a card graded today wait until tomorrow", () =>
    expect(
      ids({
        reviews: [due("r", TODAY, "a")],
        fresh: [fresh("n", "b")],
        groupsSeenToday: new Set(["a", "b"]),
      }),
    ).toEqual([]));

  test("in learning are never held back", () =>
    expect(
      ids({
        learning: [learning("l1", -1, "a"), learning("l2", -2, "a")],
        groupsSeenToday: new Set(["a"]),
      }),
    ).toEqual(["l2", "l1"]));

  test("do not use up the day's limits", () =>
    expect(
      ids({
        fresh: [fresh("n1", "a"), fresh("n2", "a"), fresh("n3", "b")],
        limits: { newPerDay: 2, reviewPerDay: 200 },
      }),
    ).toEqual(["n1", "n3"]));
});

describe("daily limits", () => {
  const backlog = { reviews: many(30, (id) => due(`r-${id}`)), fresh: many(30, (id) => fresh(`n-${id}`)) };
  const counts = (input: Partial<QueueInput>) => countQueue(queue({ ...backlog, ...input }));

  test("bound new cards, counting those begun today", () =>
    expect(counts({ limits: { newPerDay: 7, reviewPerDay: 200 }, doneToday: { review: 0, new: 3 } })).toEqual(
      {
        learning: 0,
        review: 30,
        new: 4,
      },
    ));

  test("bound reviews, counting those done today", () =>
    expect(
      counts({ limits: { newPerDay: 0, reviewPerDay: 20 }, doneToday: { review: 5, new: 0 } }).review,
    ).toBe(15));

  test("of reviews count the new cards begun today", () =>
    expect(
      counts({ limits: { newPerDay: 4, reviewPerDay: 30 }, doneToday: { review: 5, new: 4 } }).review,
    ).toBe(21));

  test("of reviews bound new cards too, so that a backlog is worked off first", () => {
    expect(counts({ limits: { newPerDay: 20, reviewPerDay: 30 } })).toEqual({
      learning: 0,
      review: 30,
      new: 0,
    });
    expect(counts({ limits: { newPerDay: 20, reviewPerDay: 36 } })).toEqual({
      learning: 0,
      review: 30,
      new: 6,
    });
  });

  test("that are used up, or were lowered since, leave only steps", () =>
    expect(
      counts({
        learning: [learning("l", -1)],
        limits: { newPerDay: 5, reviewPerDay: 10 },
        doneToday: { review: 12, new: 8 },
      }),
    ).toEqual({ learning: 1, review: 0, new: 0 }));
});

describe("a card just graded", () => {
  test("comes back after three others", () =>
    expect(
      ids({
        learning: [learning("again", -1)],
        fresh: many(5, fresh),
        justGraded: ["again", "x"],
      }),
    ).toEqual(["c0", "c1", "c2", "again", "c3", "c4"]));

  test("counts the others that were graded since", () =>
    expect(
      ids({ learning: [learning("again", -1)], fresh: many(5, fresh), justGraded: ["x", "again"] }),
    ).toEqual(["c0", "c1", "again", "c2", "c3", "c4"]));

  test("may be next once three others were graded", () =>
    expect(
      ids({ learning: [learning("again", -1)], fresh: many(2, fresh), justGraded: ["x", "y", "z", "again"] }),
    ).toEqual(["again", "c0", "c1"]));

  test("comes after the few others that are left, steps about to end among them", () =>
    expect(ids({ learning: [learning("again", 1), learning("other", 8)], justGraded: ["again"] })).toEqual([
      "other",
      "again",
    ]));

  test("comes straight back when nothing else is left", () =>
    expect(ids({ learning: [learning("again", 1)], justGraded: ["again"] })).toEqual(["again"]));

  test("comes back after one graded before it, when only those are left", () =>
    expect(ids({ learning: [learning("a", -3), learning("b", -2)], justGraded: ["a", "b"] })).toEqual([
      "b",
      "a",
    ]));

  test("stands apart from others just graded", () =>
    expect(
      ids({
        learning: [learning("a", -3), learning("b", -2)],
        fresh: many(4, fresh),
        justGraded: ["a", "b", "a"],
      }),
    ).toEqual(["c0", "c1", "b", "a", "c2", "c3"]));

  test("is never shown again within three cards where there are others, whatever else is due", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -30, max: 19 }), { maxLength: 8 }),
        fc.nat({ max: 8 }),
        fc.array(fc.nat({ max: 7 }), { maxLength: 4 }),
        (steps, newCards, graded) => {
          const cards = steps.map((minutes, i) => learning(`l${i}`, minutes));
          const justGraded = graded.map((i) => `l${i}`);
          const order = ids({ learning: cards, fresh: many(newCards, fresh), justGraded });
          expect(order).toHaveLength(steps.length + newCards);
          const free = order.filter((id) => !justGraded.slice(0, 3).includes(id)).length;
          const last = order.indexOf(justGraded[0] ?? "");
          if (last >= 0) expect(last).toBeGreaterThanOrEqual(Math.min(3, free));
        },
      ),
    ));
});

describe("an estimate", () => {
  test.each([
    [{ learning: 0, review: 0, new: 0 }, 10, 0],
    [{ learning: 0, review: 1, new: 0 }, 5, 1],
    [{ learning: 2, review: 16, new: 5 }, 16, 6],
  ])("of %j at %i seconds a card is %i minutes", (counts, seconds, minutes) =>
    expect(estimateMinutes(counts, seconds)).toBe(minutes),
  );
});

describe("cards that are easily confused", () => {
  const named = (...names: string[]) => ids({ fresh: names.map((name) => CONFUSED[name] ?? fresh(name)) });
  const CONFUSED: Record<string, ReturnType<typeof fresh>> = {
    pi: fresh("pi", "pi", ["ntk"]),
    ntk: fresh("ntk"),
    slope: fresh("slope", "slope", ["bias"]),
    bias: fresh("bias", "bias", ["slope"]),
  };

  test("are not introduced on one day, whichever of the two names the other", () => {
    expect(named("pi", "ntk", "x")).toEqual(["pi", "x"]);
    expect(named("ntk", "pi", "x")).toEqual(["ntk", "x"]);
    expect(named("slope", "bias", "pi")).toEqual(["slope", "pi"]);
  });

  test("wait for the next day when one was introduced today", () => {
    const introducedToday = [{ name: "ntk", confusable: [] }];
    expect(ids({ fresh: [fresh("pi", "pi", ["ntk"]), fresh("x")], introducedToday })).toEqual(["x"]);
    expect(ids({ fresh: [fresh("pi", "pi", ["ntk"]), fresh("x")] })).toEqual(["pi", "x"]);
  });

  test("a card that its sibling keeps back keeps none back itself", () => {
    const reversed = fresh("pi", "both", ["ntk"]);
    expect(ids({ fresh: [reversed, fresh("ntk")], groupsSeenToday: new Set(["both"]) })).toEqual(["ntk"]);
  });

  test("a card without a name is kept from none", () => {
    const plain = { ...fresh("a"), name: null };
    expect(ids({ fresh: [plain, { ...plain, id: "b", group: "b" }] })).toEqual(["a", "b"]);
  });
});
