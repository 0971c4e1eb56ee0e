/** What a learner can choose: its shape, its limits and what it is until it is chosen. */

import { z } from "zod";
import { LONGEST_STEP_MINUTES } from "@/lib/scheduling/step-text.ts";
import { checkWeights } from "@/lib/scheduling/weights.ts";
import { LIMITS, THEMES } from "./settings-limits.ts";

const within = ({ min, max }: { min: number; max: number }) => z.number().min(min).max(max);
const whole = (limits: { min: number; max: number }) => within(limits).int();

/** Minutes, each more than none. A list with no step sends a card straight to review. */
const steps = z.array(z.number().positive().max(LONGEST_STEP_MINUTES)).max(20);

/**
 * Each field has its default, so a record that was stored before a field existed reads as if the field had
 * never been touched.
 */
export const settingsSchema = z.strictObject({
  /** an IANA name, or the zone of the computer that Loci runs on */
  timeZone: z
    .string()
    .refine((zone) => zone === "auto" || isTimeZone(zone), "not a time zone that this computer knows")
    .default("auto"),
  /** the hour at which a study day begins */
  rolloverHour: whole(LIMITS.rolloverHour).default(4),
  /** the probability of recall at which a card falls due */
  desiredRetention: within(LIMITS.desiredRetention).default(0.9),
  newPerDay: whole(LIMITS.newPerDay).default(20),
  reviewsPerDay: whole(LIMITS.reviewsPerDay).default(200),
  /** minutes */
  learningSteps: steps.default([1, 10]),
  /** minutes */
  relearningSteps: steps.default([10]),
  maximumIntervalDays: whole(LIMITS.maximumIntervalDays).default(36_500),
  /** a card in learning may be shown this much before it is due when nothing else is left */
  learnAheadMinutes: whole(LIMITS.learnAheadMinutes).default(20),
  /** null means the defaults of FSRS-6 */
  weights: z
    .array(z.number())
    .length(21)
    .refine((weights) => "weights" in checkWeights(weights), "outside what FSRS-6 can work with")
    .nullable()
    .default(null),
  theme: z.enum(THEMES).default("system"),
  /** percent of the browser's own text size */
  textSize: whole(LIMITS.textSize).default(100),
  /** true asks for less motion than the system does; false leaves it to the system */
  reducedMotion: z.boolean().default(false),
  /** whether a rating button says when the card would come back */
  showIntervals: z.boolean().default(true),
  shortcuts: z
    .strictObject({
      /** false turns off every shortcut made of plain characters (WCAG 2.1.4) */
      enabled: z.boolean().default(true),
      /** command id → keys, such as `u` or `g t`; an empty string takes the keys away */
      map: z.record(z.string(), z.string()).default({}),
    })
    .default({ enabled: true, map: {} }),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** Whether the runtime's own time-zone data has this name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false; // Intl has no other way to ask
  }
}
