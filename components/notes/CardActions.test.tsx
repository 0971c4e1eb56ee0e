import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { newMemory } from "@/lib/scheduling/memory.ts";
import type { Memory } from "@/lib/scheduling/types.ts";
import { CardActions } from "./CardActions.tsx";

const TODAY = 20_779;
const shown = (memory: Memory, undoable: string | null = null, aside = false) =>
  renderToStaticMarkup(
    <CardActions
      card="card"
      memory={memory}
      aside={aside}
      today={TODAY}
      undoable={undoable}
      act={async () => {}}
    />,
  );
const acts = (html: string) =>
  [...html.matchAll(/<button (?=[^>]*name="act")[^>]*value="(\w+)"/g)].map(([, act]) => act);

test("a new card can be suspended, buried and flagged; there is nothing to undo or reset", () => {
  expect(acts(shown(newMemory()))).toEqual(["suspend", "bury", "flag"]);
});

test("a question kept for quizzes can come into the review, and leave it while it is new", () => {
  expect(acts(shown(newMemory(), null, true))).toEqual([
    "adopt",
    "adoptWithOptions",
    "suspend",
    "bury",
    "flag",
  ]);
  expect(acts(shown({ ...newMemory(), adopted: "open" }, null, true))).toEqual([
    "takeOut",
    "suspend",
    "bury",
    "flag",
  ]);
});

test("what was done is offered the other way round", () => {
  const memory = { ...newMemory(), suspended: true, buriedUntil: TODAY + 1, flag: 1 };
  expect(acts(shown(memory, "Flagged, 22 Nov 2026, 10:00"))).toEqual(["undo", "unsuspend", "unflag"]);
});

test("the form sends what its page had seen of the card", () => {
  expect(shown({ ...newMemory(), head: "last-event" })).toContain('name="seen" value="last-event"');
  expect(shown(newMemory())).toContain('name="seen" value=""');
});
