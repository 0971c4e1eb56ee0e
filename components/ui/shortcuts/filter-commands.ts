/** Which commands a few typed letters mean. Pure. */

export interface Findable {
  label: string;
}

/**
 * Those whose label has every typed word, the ones where a word of the label begins with it first. The order is
 * kept otherwise.
 */
export function filterCommands<T extends Findable>(commands: readonly T[], typed: string): T[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const ranked = commands
    .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
    .map((command) => ({ command, begins: words.every((word) => beginsAWord(command.label, word)) }));
  return [...ranked.filter(({ begins }) => begins), ...ranked.filter(({ begins }) => !begins)].map(
    ({ command }) => command,
  );
}

function beginsAWord(label: string, word: string): boolean {
  return ` ${label.toLowerCase()}`.includes(` ${word}`);
}
