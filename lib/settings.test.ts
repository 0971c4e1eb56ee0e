import { describe, expect, test } from "vitest";
import { DEFAULT_WEIGHTS } from "@/lib/scheduling/weights.ts";
import { defaultSettings, isTimeZone, type Settings, settingsSchema } from "./settings.ts";

describe("settings", () => {
  test("are whole when nothing was ever chosen", () =>
    expect(defaultSettings).toEqual({
      timeZone: "auto",
      rolloverHour: 4,
      desiredRetention: 0.9,
      newPerDay: 20,
      reviewsPerDay: 200,
      learningSteps: [1, 10],
      relearningSteps: [10],
      maximumIntervalDays: 36_500,
      learnAheadMinutes: 20,
      weights: null,
      theme: "system",
      textSize: 100,
      reducedMotion: false,
      showIntervals: true,
      shortcuts: { enabled: true, map: {} },
    } satisfies Settings));

  test("stored before a field existed take that field's default", () =>
    expect(settingsSchema.parse({ rolloverHour: 2, shortcuts: { enabled: false } })).toEqual({
      ...defaultSettings,
      rolloverHour: 2,
      shortcuts: { enabled: false, map: {} },
    }));

  test.each([
    ["a retention under 0.7", { desiredRetention: 0.69 }],
    ["a retention over 0.99", { desiredRetention: 0.995 }],
    ["an hour that no day has", { rolloverHour: 24 }],
    ["a fraction of a card", { newPerDay: 2.5 }],
    ["a step of no minutes", { learningSteps: [0] }],
    ["an endless step", { relearningSteps: [Number.POSITIVE_INFINITY] }],
    ["no interval at all", { maximumIntervalDays: 0 }],
    ["a time zone nobody keeps", { timeZone: "Mars/Olympus" }],
    ["too few weights", { weights: DEFAULT_WEIGHTS.slice(0, 19) }],
    ["a weight that is no number", { weights: DEFAULT_WEIGHTS.with(20, Number.NaN) }],
    ["a weight that FSRS-6 cannot work with", { weights: DEFAULT_WEIGHTS.with(20, 2) }],
    ["a theme that does not exist", { theme: "sepia" }],
    ["a field that does not exist", { streak: true }],
  ])("refuse %s", (_, stored) => expect(settingsSchema.safeParse(stored).success).toBe(false));

  test("take the weights of FSRS-6", () =>
    expect(settingsSchema.parse({ weights: [...DEFAULT_WEIGHTS] }).weights).toEqual(DEFAULT_WEIGHTS));

  test.each([
    ["auto", true],
    ["Europe/Berlin", true],
    ["UTC", true],
    ["Europe/Atlantis", false],
    ["", false],
  ])("take %j as a time zone: %s", (timeZone, taken) =>
    expect(settingsSchema.safeParse({ timeZone }).success).toBe(taken),
  );

  test("know a zone by the runtime's data, and auto is no zone", () =>
    expect([isTimeZone("Asia/Kathmandu"), isTimeZone("auto")]).toEqual([true, false]));
});
