/** The name somebody probably meant. */

/** The candidate fewest edits away, or null when even that one is unlike what was written. */
export function nearestName(written: string, candidates: readonly string[]): string | null {
  let best: { name: string; edits: number } | null = null;
  for (const name of candidates) {
    const edits = editDistance(written.toLowerCase(), name.toLowerCase());
    if (best === null || edits < best.edits) best = { name, edits };
  }
  return best !== null && best.edits <= Math.max(1, Math.floor(written.length / 2)) ? best.name : null;
}

/** Levenshtein distance, one row of its table at a time. */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(replaced, (above[j] as number) + 1, (current[j - 1] as number) + 1);
    }
    above = current;
  }
  return above[b.length] as number;
}
