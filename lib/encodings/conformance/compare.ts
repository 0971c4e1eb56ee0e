/** The pass rule of the conformance suites. */

/**
 * Every difference between what was computed and what is expected. Numbers pass when
 * |actual − expected| ≤ tolerance · max(1, |expected|); everything else must be equal, lengths and nesting too.
 *
 * @returns one line for each difference, with the path to it; empty when the case passes
 */
export function differences(
  actual: unknown,
  expected: unknown,
  tolerance: number,
  path = "result",
): string[] {
  if (typeof expected === "number") {
    const passes =
      typeof actual === "number" &&
      Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
    return passes ? [] : [`${path}: ${actual} instead of ${expected}`];
  }
  if (typeof expected !== "object" || expected === null) {
    return actual === expected ? [] : [`${path}: ${actual} instead of ${expected}`];
  }
  if (typeof actual !== "object" || actual === null || Array.isArray(actual) !== Array.isArray(expected)) {
    return [`${path}: not of the expected form`];
  }
  const [have, want] = [Object.entries(actual), new Map(Object.entries(expected))];
  if (have.length !== want.size) return [`${path}: ${have.length} entries instead of ${want.size}`];
  return have.flatMap(([name, value]) => differences(value, want.get(name), tolerance, `${path}.${name}`));
}
