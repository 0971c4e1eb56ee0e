/** Results of a pure function that are asked for again and again, such as what a text says. */

/**
 * @param most results kept; what was asked for longest ago goes first
 * @returns `compute`, giving the same object again for the same text: nobody may change it
 */
export function keepRecent<Result>(
  most: number,
  compute: (text: string) => Result,
): (text: string) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    const before = kept.get(text);
    const result = before === undefined ? compute(text) : before;
    kept.delete(text);
    kept.set(text, result);
    if (kept.size > most) kept.delete(kept.keys().next().value as string);
    return result;
  };
}
