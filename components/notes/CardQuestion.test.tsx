import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { wordDiff } from "@/lib/editing/word-diff.ts";
import { CardQuestion } from "./CardQuestion.tsx";
import { QuestionText } from "./QuestionText.tsx";
import type { ShownQuestion } from "./shown-question.ts";

const asked = (kind: ShownQuestion["kind"]): ShownQuestion => ({
  card: "c",
  kind,
  label: "Capital of Chile",
  oldLabel: "Capital of Peru",
  question: wordDiff("Capital of Peru", "Capital of Chile"),
  answer: wordDiff("Lima", "Santiago"),
});
const page = (kind: ShownQuestion["kind"]) =>
  renderToStaticMarkup(
    <CardQuestion asked={asked(kind)} seen={null} back="/notes/changes" act={async () => {}} />,
  );

test("what went is struck out, what came is underlined, and both are named for a screen reader", () => {
  const html = page("changed").replace(/ class="[^"]*"/g, "");
  expect(html).toContain("Capital of <del><span>removed: </span>Peru<span>, </span></del>");
  expect(html).toContain("<ins><span>added: </span>Chile<span>, </span></ins>");
});

test("the answer stays hidden while it is to be recalled, and it is said that it changed", () => {
  const html = renderToStaticMarkup(<QuestionText asked={asked("changed")} withAnswer={false} />);
  expect(html).not.toContain("Santiago");
  expect(html).not.toContain("Lima");
  expect(html).toContain("Its answer changed too.");
  const same = { ...asked("changed"), answer: wordDiff("Lima", "Lima") };
  expect(renderToStaticMarkup(<QuestionText asked={same} withAnswer={false} />)).not.toContain("changed too");
});

test("a changed card is kept, reset or made new, and one that may be an old one is or is not", () => {
  const values = (html: string) =>
    [...html.matchAll(/<button (?=[^>]*name="choice")[^>]*value="(\w+)"/g)].map(([, value]) => value);
  expect(values(page("changed"))).toEqual(["keep", "relearn", "new"]);
  expect(values(page("perhaps"))).toEqual(["same", "other"]);
  expect(page("perhaps")).toContain("Is this the card you knew as “Capital of Peru”?");
});
