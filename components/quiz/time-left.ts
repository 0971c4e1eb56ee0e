/** The time that a test leaves, in words, and when it is worth saying aloud. */

const MINUTE = 60_000;
/** Said when no more than this is left, the longest first. */
const SPOKEN_AT_MINUTES = [30, 10, 5, 1];

/** Calm: whole minutes, rounded up, and seconds only in the last one. */
export function timeLeftInWords(leftMs: number): string {
  if (leftMs <= 0) return "Time is up";
  if (leftMs > MINUTE) return `${Math.ceil(leftMs / MINUTE)} min left`;
  return `${Math.ceil(leftMs / 1000)} s left`;
}

/**
 * What to say when the time left fell from `before` to `now`; null for nothing. In the first half of a test nothing is
 * said: it would only disturb.
 */
export function spokenTimeLeft(before: number, now: number, totalMs: number): string | null {
  const passed = SPOKEN_AT_MINUTES.filter((minutes) => {
    const at = minutes * MINUTE;
    return at <= totalMs / 2 && before > at && now <= at;
  }).at(-1);
  if (passed === undefined) return null;
  return `${passed} ${passed === 1 ? "minute" : "minutes"} left.`;
}
