/** Which terms of the glossary match what is typed. Pure. */

export interface GlossaryTerm {
  href: string;
  title: string;
  aliases: readonly string[];
  /** HTML; "" when nothing is said */
  summary: string;
  /** the same in words */
  summaryWords: string;
  difficulty: number | null;
}

/** Every word must stand somewhere in a term; those that have the words in a name come first, each part in its order. */
export function filterTerms<Term extends Pick<GlossaryTerm, "title" | "aliases" | "summaryWords">>(
  terms: readonly Term[],
  query: string,
): readonly Term[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return terms;
  const has = (text: string) => wanted.every((word) => text.includes(word));
  const names = ({ title, aliases }: Term) => fold([title, ...aliases].join(" "));
  const found = terms.filter((term) => has(`${names(term)} ${fold(term.summaryWords)}`));
  const byName = found.filter((term) => has(names(term)));
  return [...byName, ...found.filter((term) => !byName.includes(term))];
}

/** Case, accents and the kinds of hyphen are for writing, not for finding. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\p{Pd}/gu, "-")
    .toLowerCase();
}
