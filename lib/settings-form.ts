/** Settings as they stand in a form's text fields, and back. Pure; every problem is found in one go. */

import { formatSteps, parseSteps } from "@/lib/scheduling/step-text.ts";
import { checkWeights } from "@/lib/scheduling/weights.ts";
import { isTimeZone, type Settings } from "./settings.ts";
import { LIMITS, THEMES, type Theme } from "./settings-limits.ts";

export interface FieldProblem {
  /** the name of the form's field */
  field: string;
  /** what to write instead, one sentence or two */
  message: string;
}

/** Text by the name of its field; a switch that is on is "on", one that is off is absent. */
export type FormText = Readonly<Record<string, string>>;

type Read<T> = { value: T } | { problem: string };
/** The fields that stand for themselves; the shortcuts are many fields, and are read where commands are known. */
type Plain = Exclude<keyof Settings, "shortcuts">;

const READERS: { [Name in Plain]: (text: string) => Read<Settings[Name]> } = {
  timeZone: readTimeZone,
  rolloverHour: wholeNumber(LIMITS.rolloverHour),
  desiredRetention: readRetention,
  newPerDay: wholeNumber(LIMITS.newPerDay),
  reviewsPerDay: wholeNumber(LIMITS.reviewsPerDay),
  learningSteps: readSteps,
  relearningSteps: readSteps,
  maximumIntervalDays: wholeNumber(LIMITS.maximumIntervalDays),
  learnAheadMinutes: wholeNumber(LIMITS.learnAheadMinutes),
  weights: readWeights,
  theme: readTheme,
  textSize: wholeNumber(LIMITS.textSize),
  reducedMotion: readSwitch,
  showIntervals: readSwitch,
};

/**
 * @param shortcuts what the form says of keys, already read (the commands are known to lib's callers alone)
 */
export function parseSettingsForm(
  form: FormText,
  shortcuts: { map: Record<string, string> } | { problems: FieldProblem[] },
): { settings: Settings } | { problems: FieldProblem[] } {
  const read = Object.entries(READERS).map(([field, reader]) => ({ field, ...reader(form[field] ?? "") }));
  const problems = [
    ...read.flatMap((entry) => ("problem" in entry ? [{ field: entry.field, message: entry.problem }] : [])),
    ...("problems" in shortcuts ? shortcuts.problems : []),
  ];
  if (problems.length > 0 || "problems" in shortcuts) return { problems };

  const values = read.map((entry) => [entry.field, "value" in entry ? entry.value : undefined]);
  const plain = Object.fromEntries(values) as Pick<Settings, Plain>;
  return { settings: { ...plain, shortcuts: { enabled: form.shortcuts === "on", map: shortcuts.map } } };
}

/** What the fields hold when a form opens. `parseSettingsForm` of it gives the same settings. */
export function settingsFormText(settings: Settings): FormText {
  return {
    timeZone: settings.timeZone === "auto" ? "" : settings.timeZone,
    rolloverHour: String(settings.rolloverHour),
    desiredRetention: String(Number((settings.desiredRetention * 100).toFixed(4))),
    newPerDay: String(settings.newPerDay),
    reviewsPerDay: String(settings.reviewsPerDay),
    learningSteps: formatSteps(settings.learningSteps),
    relearningSteps: formatSteps(settings.relearningSteps),
    maximumIntervalDays: String(settings.maximumIntervalDays),
    learnAheadMinutes: String(settings.learnAheadMinutes),
    weights: settings.weights?.join(", ") ?? "",
    theme: settings.theme,
    textSize: String(settings.textSize),
    ...(settings.reducedMotion && { reducedMotion: "on" }),
    ...(settings.showIntervals && { showIntervals: "on" }),
    ...(settings.shortcuts.enabled && { shortcuts: "on" }),
  };
}

function wholeNumber({ min, max }: { min: number; max: number }): (text: string) => Read<number> {
  return (text) => {
    const number = toNumber(text);
    return Number.isInteger(number) && number >= min && number <= max
      ? { value: number }
      : { problem: `Write a whole number from ${min} to ${max}.` };
  };
}

/** Percent, with or without its sign. 0.9 is taken for 90: there is no such thing as a retention of 0.9 %. */
function readRetention(text: string): Read<number> {
  const { min, max } = LIMITS.desiredRetention;
  const number = toNumber(text.replace(/\s*%\s*$/, ""));
  const share = Number((number > 1 ? number / 100 : number).toFixed(6));
  return share >= min && share <= max
    ? { value: share }
    : { problem: `Write a percentage from ${min * 100} to ${max * 100}.` };
}

function readSteps(text: string): Read<number[]> {
  const read = parseSteps(text);
  return "steps" in read ? { value: read.steps } : { problem: sentences(read.problems) };
}

function readTimeZone(text: string): Read<string> {
  const zone = text.trim();
  if (zone === "" || zone === "auto") return { value: "auto" };
  return isTimeZone(zone)
    ? { value: zone }
    : { problem: "Write a name such as Europe/Berlin, or leave it empty for this computer’s own." };
}

/** Numbers between anything but digits, as other programs print them: with commas, in brackets, on lines. */
function readWeights(text: string): Read<number[] | null> {
  const words = text.split(/[\s,;[\]]+/).filter(Boolean);
  if (words.length === 0) return { value: null };
  const read = checkWeights(words.map(Number));
  return "weights" in read ? { value: [...read.weights] } : { problem: sentences(read.problems) };
}

function readTheme(text: string): Read<Theme> {
  const theme = THEMES.find((name) => name === text);
  return theme ? { value: theme } : { problem: `Choose one of ${THEMES.join(", ")}.` };
}

function readSwitch(text: string): Read<boolean> {
  return { value: text === "on" };
}

/** NaN for what is no number, also for the empty text, which Number takes for 0. A decimal comma is a point. */
function toNumber(text: string): number {
  return /^\s*\d+(?:[.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
}

function sentences(problems: readonly string[]): string {
  return problems.map((problem) => `${problem[0]?.toUpperCase()}${problem.slice(1)}.`).join(" ");
}
