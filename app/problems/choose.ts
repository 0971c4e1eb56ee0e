/** Which problems one page shows, and what can be chosen. Pure. */

import type { Problem } from "@/lib/cards/problems/problem.ts";

export const SEVERITIES = ["error", "warning", "hint"] as const satisfies readonly Problem["severity"][];

export interface Wanted {
  severity: Problem["severity"] | null;
  rule: string | null;
  /** from 1 */
  page: number;
}

export interface Chosen {
  /** in order of path */
  notes: { path: string; problems: Problem[] }[];
  /** on all pages */
  found: number;
  page: number;
  pages: number;
  /** of each severity, whatever is chosen */
  counts: Record<Problem["severity"], number>;
  /** rules of the chosen severity with their numbers, the most frequent first */
  rules: { rule: string; count: number }[];
}

/** @param problems ordered by path */
export function choose(problems: readonly Problem[], wanted: Wanted, perPage: number): Chosen {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  const ofSeverity =
    wanted.severity === null ? problems : problems.filter(({ severity }) => severity === wanted.severity);
  const found = wanted.rule === null ? ofSeverity : ofSeverity.filter(({ rule }) => rule === wanted.rule);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(Math.max(1, wanted.page), pages);
  return {
    notes: byNote(found.slice((page - 1) * perPage, page * perPage)),
    found: found.length,
    page,
    pages,
    counts,
    rules: countRules(ofSeverity),
  };
}

function byNote(problems: readonly Problem[]): Chosen["notes"] {
  const notes: Chosen["notes"] = [];
  for (const problem of problems) {
    const last = notes.at(-1);
    if (last?.path === problem.path) last.problems.push(problem);
    else notes.push({ path: problem.path, problems: [problem] });
  }
  return notes;
}

function countRules(problems: readonly Problem[]): Chosen["rules"] {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

/** From an address, where anything may stand. */
export function readWanted(search: Record<string, string | string[] | undefined>): Wanted {
  const { severity, rule, page } = search;
  return {
    severity: SEVERITIES.find((known) => known === severity) ?? null,
    rule: typeof rule === "string" && /^[a-z0-9-]{1,60}$/.test(rule) ? rule : null,
    page: typeof page === "string" && /^\d{1,6}$/.test(page) ? Number(page) : 1,
  };
}

export function problemsHref({ severity, rule, page }: Partial<Wanted>): string {
  const search = new URLSearchParams();
  if (severity) search.set("severity", severity);
  if (rule) search.set("rule", rule);
  if (page !== undefined && page > 1) search.set("page", String(page));
  return search.size === 0 ? "/problems" : `/problems?${search}`;
}
