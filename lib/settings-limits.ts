/** What a setting may be, apart from the schema, so that a form in the browser need not load a validator. */

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Limits of the numbers, shared by the schema and by the form's own `min` and `max`. */
export const LIMITS = {
  rolloverHour: { min: 0, max: 23 },
  desiredRetention: { min: 0.7, max: 0.99 },
  newPerDay: { min: 0, max: 9999 },
  reviewsPerDay: { min: 0, max: 9999 },
  maximumIntervalDays: { min: 1, max: 36_500 },
  learnAheadMinutes: { min: 0, max: 24 * 60 },
  textSize: { min: 80, max: 200 },
} as const;
