/** The pages that are always one press away; most of them stand in the bar, in this order. */

import type { CommandId } from "./shortcuts/catalog.ts";

export interface PageInfo {
  href: string;
  label: string;
  command: CommandId;
  /** not in the bar, which is as wide as a phone: reached by key, palette and links */
  aside?: true;
}

export const PAGES: readonly PageInfo[] = [
  { href: "/", label: "Today", command: "go.today" },
  { href: "/review", label: "Review", command: "go.review" },
  { href: "/quiz", label: "Quiz", command: "go.quiz" },
  { href: "/notes", label: "Notes", command: "go.notes" },
  { href: "/lab", label: "Lab", command: "go.lab" },
  { href: "/sources", label: "Sources and corrections", command: "go.sources", aside: true },
  { href: "/glossary", label: "Glossary", command: "go.glossary", aside: true },
  { href: "/problems", label: "Problems", command: "go.problems", aside: true },
  { href: "/misconceptions", label: "Misconceptions", command: "go.misconceptions", aside: true },
  { href: "/help/markdown", label: "How cards are written", command: "go.writing", aside: true },
  { href: "/settings", label: "Settings", command: "go.settings" },
];

/** Whether a path is this page or lies under it. Only "/" itself is Today. */
export function isUnder(path: string, href: string): boolean {
  return path === href || (href !== "/" && path.startsWith(`${href}/`));
}
