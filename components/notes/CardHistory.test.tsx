import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DAY_MS, plainOptions, review, START, undo } from "@/lib/scheduling/testing/events.ts";
import type { ReviewEvent } from "@/lib/scheduling/types.ts";
import { cardHistory } from "@/lib/stats/card-history.ts";
import { CardHistory } from "./CardHistory.tsx";

const rows = (...events: ReviewEvent[]) =>
  renderToStaticMarkup(<CardHistory history={cardHistory(events, () => plainOptions)} zone="Europe/Berlin" />)
    .split("<tbody>")[1]
    ?.split("</tr>")
    .slice(0, -1)
    .map((row) => row.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|"));

const easy = review("e1", START, "easy");

test("each grade says when, what, when next, what it left and how long it took", () => {
  expect(rows(easy)).toEqual(["|2 Mar 2026, 12:00|Easy|8 d|8.30|1.0|4.0 s|"]);
});

test("a grade that was taken back is struck through, labelled, and without numbers of a memory", () => {
  const again = review("e2", START + DAY_MS, "again");
  const html = renderToStaticMarkup(
    <CardHistory
      history={cardHistory([easy, again, undo("e3", START + DAY_MS + 60_000, "e2")], () => plainOptions)}
      zone="Europe/Berlin"
    />,
  );
  expect(html).toContain("<s>Again</s> undone");
  expect(rows(easy, again, undo("e3", START + DAY_MS + 60_000, "e2"))).toEqual([
    "|3 Mar 2026, 12:01|Undone: Again, 3 Mar 2026, 12:00|",
    "|3 Mar 2026, 12:00|Again| undone|4.0 s|",
    "|2 Mar 2026, 12:00|Easy|8 d|8.30|1.0|4.0 s|",
  ]);
});

test("a prediction has its column only where one was made", () => {
  const prediction = { widget: "w", ask: "a", params: {}, guess: 3, answer: 23, error: -20 };
  expect(rows({ ...easy, prediction } as ReviewEvent)?.[0]).toMatch(/\|You said 3\. It is 23\.\|$/);
});

test("a card without events says so", () => {
  expect(renderToStaticMarkup(<CardHistory history={[]} zone="UTC" />)).toBe(
    "<p>Nothing has happened to this card yet.</p>",
  );
});
