import { expect, test } from "vitest";
import { shownContext } from "./shown-context.ts";

test.each([
  ["# A\n## B", "# A\n## B"],
  ["prose\n# A\n## B", "# A\n## B"],
  ["# A\nprose\n- list\n\n## B\nTitle\n---", "## B\nTitle\n---"],
  ["", ""],
])("a question is shown under its headings, without the prose above them: %j", (context, shown) =>
  expect(shownContext(context)).toBe(shown),
);
