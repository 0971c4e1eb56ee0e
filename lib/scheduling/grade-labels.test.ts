import { describe, expect, test } from "vitest";
import { formatDays, formatInterval, formatMinutes } from "./grade-labels.ts";
import { newMemory, preview } from "./memory.ts";
import { dayOf, plainOptions, START } from "./testing/events.ts";

describe("a wait in words", () => {
  test.each([
    [1, "1 d", "1 day"],
    [5, "5 d", "5 days"],
    [29, "29 d", "29 days"],
    [30, "1 mo", "1 month"],
    [40, "1.3 mo", "1.3 months"],
    [364, "12 mo", "12 months"],
    [365, "1 y", "1 year"],
    [767, "2.1 y", "2.1 years"],
    [36_500, "99.9 y", "99.9 years"],
    [0, "now", "now"],
    [-3, "now", "now"],
  ])("of %i days is %j, spoken %j", (days, short, spoken) =>
    expect([formatDays(days, "short"), formatDays(days, "spoken")]).toEqual([short, spoken]),
  );

  test.each([
    [0.5, "< 1 min", "less than a minute"],
    [1, "1 min", "1 minute"],
    [5.5, "6 min", "6 minutes"],
    [59.4, "59 min", "59 minutes"],
    [59.6, "1 h", "1 hour"],
    [90, "1.5 h", "1.5 hours"],
    [1439, "24 h", "24 hours"],
    [0, "now", "now"],
  ])("of %d minutes is %j, spoken %j", (minutes, short, spoken) =>
    expect([formatMinutes(minutes, "short"), formatMinutes(minutes, "spoken")]).toEqual([short, spoken]),
  );

  test("stands on the four buttons of a new card", () => {
    const day = dayOf(START);
    const previews = Object.values(preview(newMemory(), "card", START, day, plainOptions));
    expect(previews.map(({ due }) => formatInterval(due, START, day, "short"))).toEqual([
      "1 min",
      "6 min",
      "10 min",
      "8 d",
    ]);
    expect(previews.map(({ due }) => formatInterval(due, START, day, "spoken")).at(-1)).toBe("8 days");
  });
});
