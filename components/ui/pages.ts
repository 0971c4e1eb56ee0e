/** The pages that are always one press away, in the order of the bar. */

import type { CommandId } from "./shortcuts/catalog.ts";

export interface PageInfo {
  href: string;
  label: string;
  command: CommandId;
}

export const PAGES: readonly PageInfo[] = [
  { href: "/", label: "Today", command: "go.today" },
  { href: "/review", label: "Review", command: "go.review" },
  { href: "/notes", label: "Notes", command: "go.notes" },
  { href: "/lab", label: "Lab", command: "go.lab" },
  { href: "/settings", label: "Settings", command: "go.settings" },
];

/** Whether a path is this page or lies under it. Only "/" itself is Today. */
export function isUnder(path: string, href: string): boolean {
  return path === href || (href !== "/" && path.startsWith(`${href}/`));
}
