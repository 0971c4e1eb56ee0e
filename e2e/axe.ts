/** What axe says against a page, as a list that a test can print. */

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** @param name of what is looked at, told with each violation */
export async function violations(page: Page, name: string): Promise<unknown[]> {
  const result = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return result.violations.map(({ id, nodes }) => [name, id, nodes[0]?.html, nodes[0]?.failureSummary]);
}
