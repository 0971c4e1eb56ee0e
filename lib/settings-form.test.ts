import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_WEIGHTS } from "@/lib/scheduling/weights.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { type FormText, parseSettingsForm, settingsFormText } from "./settings-form.ts";

const untouched = settingsFormText(defaultSettings);
const parse = (changes: FormText) => parseSettingsForm({ ...untouched, ...changes }, { map: {} });

/** The one field that was changed, as it was read. */
function read(field: keyof Settings, text: string): unknown {
  const result = parse({ [field]: text });
  return "settings" in result ? result.settings[field] : result.problems;
}

describe("a settings form", () => {
  const settings: fc.Arbitrary<Settings> = fc.record({
    timeZone: fc.constantFrom("auto", "Europe/Berlin", "Asia/Kathmandu", "UTC"),
    rolloverHour: fc.integer({ min: 0, max: 23 }),
    desiredRetention: fc.integer({ min: 7000, max: 9900 }).map((n) => n / 10_000),
    newPerDay: fc.integer({ min: 0, max: 9999 }),
    reviewsPerDay: fc.integer({ min: 0, max: 9999 }),
    learningSteps: fc.array(fc.integer({ min: 1, max: 525_600 }), { maxLength: 5 }),
    relearningSteps: fc.array(fc.integer({ min: 1, max: 3600 }).map((seconds) => seconds / 60)),
    maximumIntervalDays: fc.integer({ min: 1, max: 36_500 }),
    learnAheadMinutes: fc.integer({ min: 0, max: 1440 }),
    weights: fc.constantFrom(null, [...DEFAULT_WEIGHTS]),
    theme: fc.constantFrom("system" as const, "light" as const, "dark" as const),
    textSize: fc.integer({ min: 80, max: 200 }),
    reducedMotion: fc.boolean(),
    showIntervals: fc.boolean(),
    shortcuts: fc.record({
      enabled: fc.boolean(),
      map: fc.dictionary(fc.constantFrom("review.undo", "go.today"), fc.constantFrom("", "z", "g x")),
    }),
  });
  test("that is sent back as it came changes nothing", () =>
    fc.assert(
      fc.property(settings, (chosen) => {
        const { map } = chosen.shortcuts;
        expect(parseSettingsForm(settingsFormText(chosen), { map })).toEqual({ settings: chosen });
      }),
    ));

  test("that is empty is a problem in each field that must hold something, all at once", () => {
    const result = parseSettingsForm(
      {},
      { problems: [{ field: "shortcut.review.undo", message: "Taken." }] },
    );
    expect("problems" in result && result.problems.map(({ field }) => field)).toEqual([
      "rolloverHour",
      "desiredRetention",
      "newPerDay",
      "reviewsPerDay",
      "maximumIntervalDays",
      "learnAheadMinutes",
      "theme",
      "textSize",
      "shortcut.review.undo",
    ]);
  });
});

test.each<[keyof Settings, string, unknown]>([
  ["desiredRetention", "90", 0.9],
  ["desiredRetention", " 92,5 % ", 0.925],
  ["desiredRetention", "0.9", 0.9],
  ["desiredRetention", "99", 0.99],
  ["newPerDay", " 15 ", 15],
  ["learningSteps", "1m, 10m 1d", [1, 10, 1440]],
  ["learningSteps", "", []],
  ["timeZone", " Europe/Berlin ", "Europe/Berlin"],
  ["timeZone", "", "auto"],
  ["weights", "  ", null],
  ["weights", `[${DEFAULT_WEIGHTS.join(",\n ")}]`, DEFAULT_WEIGHTS],
])("%s written as %j is read as %j", (field, text, value) => expect(read(field, text)).toEqual(value));

test.each<[keyof Settings, string, string]>([
  ["rolloverHour", "24", "Write a whole number from 0 to 23."],
  ["rolloverHour", "4.5", "Write a whole number from 0 to 23."],
  ["rolloverHour", "0x4", "Write a whole number from 0 to 23."],
  ["newPerDay", "-1", "Write a whole number from 0 to 9999."],
  ["desiredRetention", "100", "Write a percentage from 70 to 99."],
  ["desiredRetention", "0,5", "Write a percentage from 70 to 99."],
  ["desiredRetention", "many", "Write a percentage from 70 to 99."],
  [
    "learningSteps",
    "1m soon",
    'Step "soon" is not a time: write a number with s, m, h or d, such as 10m or 1d.',
  ],
  [
    "timeZone",
    "Mars/Olympus",
    "Write a name such as Europe/Berlin, or leave it empty for this computer’s own.",
  ],
  ["weights", "1, 2, 3", "Weights must be 21 numbers (or 17 or 19 of an older FSRS), got 3."],
  ["theme", "sepia", "Choose one of system, light, dark."],
])("%s written as %j is answered with what to write", (field, text, message) =>
  expect(read(field, text)).toEqual([{ field, message }]),
);

test("a switch that the form leaves out is off", () => {
  const { showIntervals: _, shortcuts: __, ...off } = untouched;
  expect(parseSettingsForm(off, { map: {} })).toMatchObject({
    settings: { showIntervals: false, shortcuts: { enabled: false } },
  });
});
