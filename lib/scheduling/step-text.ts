/** Learning steps as people write them, `1m 10m 1d`, and as the scheduler counts them, in minutes. */

const MINUTES_PER_UNIT = { s: 1 / 60, m: 1, h: 60, d: 1440 } as const;
type Unit = keyof typeof MINUTES_PER_UNIT;

export const LONGEST_STEP_MINUTES = 365 * 1440;

/**
 * Reads steps parted by spaces or commas. A number without a unit counts minutes, as in Anki. No step at all is
 * a legal answer: such a card goes straight to review.
 */
export function parseSteps(text: string): { steps: number[] } | { problems: string[] } {
  const steps: number[] = [];
  const problems: string[] = [];
  for (const word of text.split(/[\s,]+/).filter(Boolean)) {
    const [, digits, letter = "m"] = /^(\d+(?:\.\d+)?|\.\d+)([smhd]?)$/i.exec(word) ?? [];
    if (digits === undefined) {
      problems.push(`step "${word}" is not a time: write a number with s, m, h or d, such as 10m or 1d`);
      continue;
    }
    const minutes = Number(digits) * MINUTES_PER_UNIT[(letter.toLowerCase() || "m") as Unit];
    const problem = stepProblem(minutes);
    if (problem === undefined) steps.push(minutes);
    else problems.push(`step "${word}" ${problem}`);
  }
  return problems.length > 0 ? { problems } : { steps };
}

/** Writes steps in the largest unit that makes each a whole number, so that reading them back gives the same. */
export function formatSteps(steps: readonly number[]): string {
  return steps.map(formatStep).join(" ");
}

/** What is wrong with a step of so many minutes, if anything is. */
export function stepProblem(minutes: number): string | undefined {
  if (!(minutes > 0)) return "must be longer than 0";
  return minutes <= LONGEST_STEP_MINUTES ? undefined : "must be no longer than 365 days";
}

function formatStep(minutes: number): string {
  const unit = (["d", "h", "m", "s"] as const).find((unit) => {
    const count = Math.round(minutes / MINUTES_PER_UNIT[unit]);
    return count > 0 && count * MINUTES_PER_UNIT[unit] === minutes;
  });
  return unit === undefined ? `${minutes}m` : `${Math.round(minutes / MINUTES_PER_UNIT[unit])}${unit}`;
}
