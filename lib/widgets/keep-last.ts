/** Results that outlive a change of what they don't depend on: while a crosshair moves, nothing but its value is new. */

/**
 * @param keyOf what the result depends on, as a text
 * @returns `compute`, giving the same object again while the key stays the same
 */
export function keepLast<I, R>(keyOf: (input: I) => string, compute: (input: I) => R): (input: I) => R {
  let kept: { key: string; result: R } | undefined;
  return (input) => {
    const key = keyOf(input);
    if (kept?.key !== key) kept = { key, result: compute(input) };
    return kept.result;
  };
}
