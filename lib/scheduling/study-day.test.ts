import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { formatDay, isTimeZone, parseDay, studyDay, studyDayStart } from "./study-day.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const dayAt = (iso: string, zone: string, rolloverHour: number) =>
  formatDay(studyDay(Date.parse(iso), zone, rolloverHour));
const startOf = (day: string, zone: string, rolloverHour: number) =>
  new Date(studyDayStart(parseDay(day) as number, zone, rolloverHour)).toISOString();
const hoursOf = (day: string, zone: string, rolloverHour: number) => {
  const number = parseDay(day) as number;
  return (
    (studyDayStart(number + 1, zone, rolloverHour) - studyDayStart(number, zone, rolloverHour)) / HOUR_MS
  );
};

const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const rollover = fc.integer({ min: 0, max: 23 });
const instant = fc.integer({ min: Date.UTC(1970, 0, 3), max: Date.UTC(2100, 0, 1) });
const day = fc.integer({ min: 3, max: 47_000 });

describe("a study day", () => {
  test.each([
    { at: "2026-11-22T03:59:59Z", zone: "UTC", rollover: 4, expected: "2026-11-21" },
    { at: "2026-11-22T04:00:00Z", zone: "UTC", rollover: 4, expected: "2026-11-22" },
    { at: "2026-11-22T00:00:00Z", zone: "UTC", rollover: 0, expected: "2026-11-22" },
    { at: "2026-11-22T22:59:00Z", zone: "UTC", rollover: 23, expected: "2026-11-21" },
    { at: "2026-11-22T22:14:00Z", zone: "Asia/Kathmandu", rollover: 4, expected: "2026-11-22" }, // 3:59 there
    { at: "2026-11-22T22:15:00Z", zone: "Asia/Kathmandu", rollover: 4, expected: "2026-11-23" },
    { at: "2026-01-10T16:59:00Z", zone: "Australia/Lord_Howe", rollover: 4, expected: "2026-01-10" }, // UTC+11
    { at: "2026-07-10T17:29:00Z", zone: "Australia/Lord_Howe", rollover: 4, expected: "2026-07-10" }, // UTC+10:30
    { at: "2026-07-10T17:30:00Z", zone: "Australia/Lord_Howe", rollover: 4, expected: "2026-07-11" },
  ])("of $at in $zone with a rollover at $rollover is $expected", ({ at, zone, rollover, expected }) =>
    expect(dayAt(at, zone, rollover)).toBe(expected),
  );

  test.each([
    { day: "2026-03-28", zone: "Europe/Berlin", rollover: 4, hours: 23 }, // clocks go on at 2:00 of the 29th
    { day: "2026-10-24", zone: "Europe/Berlin", rollover: 4, hours: 25 },
    { day: "2026-10-25", zone: "Europe/Berlin", rollover: 0, hours: 25 },
    { day: "2026-04-04", zone: "Australia/Lord_Howe", rollover: 4, hours: 24.5 },
    { day: "2026-10-03", zone: "Australia/Lord_Howe", rollover: 4, hours: 23.5 },
    { day: "2026-06-01", zone: "Europe/Berlin", rollover: 4, hours: 24 },
  ])("$day in $zone with a rollover at $rollover lasts $hours hours", ({ day, zone, rollover, hours }) =>
    expect(hoursOf(day, zone, rollover)).toBe(hours),
  );

  test("begins at the hour that clocks skip as soon as they have skipped it", () =>
    expect(startOf("2026-03-29", "Europe/Berlin", 2)).toBe("2026-03-29T01:00:00.000Z"));

  test("that its zone left out has no instant: Samoa crossed the date line", () => {
    expect(dayAt("2011-12-30T09:59:59Z", "Pacific/Apia", 0)).toBe("2011-12-29");
    expect(dayAt("2011-12-30T10:00:00Z", "Pacific/Apia", 0)).toBe("2011-12-31");
    expect(startOf("2011-12-30", "Pacific/Apia", 0)).toBe(startOf("2011-12-31", "Pacific/Apia", 0));
  });

  test("begins once where clocks are set back over its start", () => {
    // On 5 March 2010 at 2:00, Casey in Antarctica went back to 23:00 of the 4th.
    const hourly = Array.from({ length: 12 }, (_, i) => Date.parse("2010-03-04T10:30:00Z") + i * HOUR_MS);
    const days = hourly.map((at) => formatDay(studyDay(at, "Antarctica/Casey", 0)));
    expect(days).toEqual([...Array(3).fill("2010-03-04"), ...Array(9).fill("2010-03-05")]);
  });

  test.each([
    { rollover: 23, at: "1969-09-30T13:00:00Z", expected: "1969-09-30" }, // 23:00 has been, and comes again
    { rollover: 23, at: "1969-10-01T05:00:00Z", expected: "1969-09-30" },
    { rollover: 23, at: "1969-10-01T11:00:00Z", expected: "1969-09-30" },
    { rollover: 23, at: "1969-10-02T11:00:00Z", expected: "1969-10-01" },
    { rollover: 0, at: "1969-09-30T13:00:00Z", expected: "1969-09-30" }, // midnight never came
    { rollover: 0, at: "1969-10-01T11:59:59Z", expected: "1969-09-30" },
    { rollover: 0, at: "1969-10-01T12:00:00Z", expected: "1969-10-01" },
  ])("lives 30 September 1969 twice in Kwajalein: $at, rollover at $rollover", ({ at, rollover, expected }) =>
    expect(dayAt(at, "Pacific/Kwajalein", rollover)).toBe(expected),
  );

  test("is the day that Temporal's wall clock shows, the rollover hours taken off", () =>
    fc.assert(
      fc.property(instant, zone, rollover, (at, zone, rollover) => {
        const zoned = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        const wall = zoned(at);
        // Where clocks were set back, ours stands still; that is tested above.
        fc.pre(zoned(at - DAY_MS).offsetNanoseconds <= wall.offsetNanoseconds);
        const expected = wall.toPlainDateTime().subtract({ hours: rollover }).toPlainDate().toString();
        expect(formatDay(studyDay(at, zone, rollover))).toBe(expected);
      }),
      { numRuns: 1000 },
    ));

  test("never comes before an earlier instant's", () =>
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 3 * DAY_MS }),
        zone,
        rollover,
        (at, later, zone, rollover) =>
          studyDay(at, zone, rollover) <= studyDay(at + later, zone, rollover) &&
          studyDay(at + later, zone, rollover) - studyDay(at, zone, rollover) <=
            Math.ceil(later / DAY_MS) + 1,
      ),
      { numRuns: 1000 },
    ));

  test("begins at its start and no earlier, in every zone that has the day", () =>
    fc.assert(
      fc.property(day, zone, rollover, (day, zone, rollover) => {
        const start = studyDayStart(day, zone, rollover);
        const isLeftOut = start === studyDayStart(day + 1, zone, rollover);
        expect(studyDay(start, zone, rollover)).toBe(isLeftOut ? day + 1 : day);
        expect(studyDay(start - 1, zone, rollover)).toBeLessThan(day);
      }),
      { numRuns: 1000 },
    ));

  test.each([-1, 24, 4.5, Number.NaN])("refuses a rollover hour of %s", (hour) =>
    expect(() => studyDay(0, "UTC", hour)).toThrow(
      `rolloverHour must be a whole number from 0 to 23, got ${hour}`,
    ),
  );

  test("refuses a zone that nobody keeps", () =>
    expect(() => studyDay(0, "Mars/Olympus", 4)).toThrow("Mars/Olympus"));
});

describe("a time zone", () => {
  test.each([
    ["Europe/Berlin", true],
    ["UTC", true],
    ["Asia/Kathmandu", true],
    ["Europe/Atlantis", false],
    ["", false],
  ])("called %j is known: %s", (name, known) => expect(isTimeZone(name)).toBe(known));
});

describe("a calendar day", () => {
  test("is counted from 1970-01-01", () =>
    expect([parseDay("1970-01-01"), parseDay("2024-02-29"), parseDay("1969-12-31")]).toEqual([
      0, 19_782, -1,
    ]));

  test("reads as it is written", () =>
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => parseDay(formatDay(day)) === day),
    ));

  test.each(["2024-02-30", "2023-02-29", "2024-13-01", "2024-1-1", "11.2.2024", "", "2024-02-11T00:00Z"])(
    "is not %j",
    (text) => expect(parseDay(text)).toBeUndefined(),
  );
});
