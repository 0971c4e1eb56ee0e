/** What a clock on the wall of a time zone has shown, quickly enough for half a million instants at once. */

import type { Instant } from "./types.ts";

const DAY_MS = 86_400_000;

/** One UTC day of a zone. Zones change their offset at most once in a day. */
interface Stretch {
  /** wall time − UTC, in ms, before and after the change */
  before: number;
  after: number;
  /** Infinity on the many days without one */
  change: Instant;
  /** the latest wall time shown before a clock was set back, as of this day's start and as of its change */
  peakAtStart: number;
  peakAtChange: number;
}

interface Zone {
  format: Intl.DateTimeFormat;
  stretches: Map<number, Stretch>;
}

const zones = new Map<string, Zone>();

/**
 * The latest wall time that the zone's clocks have shown up to `at`, in ms, written as if it were UTC. Where a
 * clock is set back, it stands still until it catches up, so it never runs backwards and a day begins but once.
 *
 * @throws {RangeError} if the runtime doesn't know the zone
 */
export function latestWallTime(at: Instant, zoneName: string): number {
  const zone = zones.get(zoneName) ?? openZone(zoneName);
  const index = Math.floor(at / DAY_MS);
  let stretch = zone.stretches.get(index);
  if (stretch === undefined) {
    stretch = readStretch(zone.format, index * DAY_MS);
    zone.stretches.set(index, stretch);
  }
  return at < stretch.change
    ? Math.max(at + stretch.before, stretch.peakAtStart)
    : Math.max(at + stretch.after, stretch.peakAtChange);
}

/** Whether the runtime's own time-zone data has this name. */
export function isTimeZone(name: string): boolean {
  try {
    openZone(name);
    return true;
  } catch {
    return false; // Intl has no other way to ask
  }
}

function openZone(name: string): Zone {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: name,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const zone = { format, stretches: new Map() };
  zones.set(name, zone);
  return zone;
}

function readStretch(format: Intl.DateTimeFormat, start: Instant): Stretch {
  const [yesterday, before, after] = [start - DAY_MS, start, start + DAY_MS].map((at) =>
    offset(format, at),
  ) as [number, number, number];
  const change = before === after ? Number.POSITIVE_INFINITY : findChange(format, start, before);
  // A clock set back by hours near the end of a UTC day is still catching up on the next.
  const peakAtStart =
    yesterday > before
      ? findChange(format, start - DAY_MS, yesterday) + yesterday - 1
      : Number.NEGATIVE_INFINITY;
  const peakAtChange = before > after ? change + before - 1 : peakAtStart;
  return { before, after, change, peakAtStart, peakAtChange };
}

/** The first instant of the UTC day from `start` at which the offset is no longer `before`. */
function findChange(format: Intl.DateTimeFormat, start: Instant, before: number): Instant {
  let [same, other] = [start, start + DAY_MS];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offset(format, middle) === before) same = middle;
    else other = middle;
  }
  return other;
}

/** Wall time − UTC at an instant, in ms. */
function offset(format: Intl.DateTimeFormat, at: Instant): number {
  const [month, day, year, hour, minute, second] = (format.format(at).match(/\d+/g) ?? []).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}
