import { expect, test } from "vitest";
import { widgetsOf } from "@/app/review/show-card.ts";
import { parseNote } from "@/lib/cards/parse-note.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { cardMarkdown } from "@/lib/widgets/card-markdown.ts";
import { defaultParams } from "@/lib/widgets/fields.ts";
import { allWidgets } from "@/lib/widgets/registry.ts";
import { questionInWords } from "./card-sides.ts";
import { predictsOf } from "./prediction-face.ts";

const demo = (lines: string) => `\`\`\`demo sinusoidal\n${lines}\n\`\`\``;

function predicts(body: string) {
  const [card] = parseNote("n.md", `#flashcards\n\n${body}\n`).cards;
  if (card === undefined) throw new Error("no card");
  return predictsOf(card, questionInWords(card), widgetsOf(card)[0]);
}

test("a prediction card asks in the widget's words, and the verdict is its answer", () =>
  expect(predicts(demo("ask: first-unturned"))).toEqual({ isWholeQuestion: true, isWholeAnswer: true }));

test("with a question of its author's, the widget's stands below it", () =>
  expect(predicts(`Which pair?\n${demo("ask: first-unturned")}`)).toEqual({
    isWholeQuestion: false,
    isWholeAnswer: true,
  }));

test("a card whose demo asks keeps its own answer", () =>
  expect(predicts(`Which pair?\n?\nPair 41.\n${demo("ask: first-unturned")}`)).toEqual({
    isWholeQuestion: false,
    isWholeAnswer: false,
  }));

const asked = allWidgets.flatMap((widget) =>
  widget.predictions.map((spec) => ({ id: `${widget.name} ${spec.id}`, widget, spec })),
);

test.each(asked)(
  "$id: a card kept of it is one card, which asks it and says nothing twice",
  ({ widget, spec }) => {
    const params = defaultParams(widget.fields);
    if (spec.answer(params) === null) return;
    const { cards } = parseNote("n.md", `#flashcards\n\n${cardMarkdown(widget, params, spec)}\n`);
    expect(cards.map(({ kind }) => kind)).toEqual(["basic"]);
    expect(widgetsOf(cards[0] as ParsedCard)).toEqual([{ widget: widget.name, params, ask: spec.id }]);
    expect(predicts(cardMarkdown(widget, params, spec))).toEqual({
      isWholeQuestion: true,
      isWholeAnswer: true,
    });
  },
);

test.each([
  ["a demo that does not ask", `Which pair?\n?\nPair 41.\n${demo("d: 64")}`],
  ["no demo", "Which pair?::41"],
  ["options of its own", `Which?\n- [x] a\n- [ ] b\n\n${demo("ask: first-unturned")}`],
])("%s asks nothing before the answer", (_, body) => expect(predicts(body)).toBeNull());

test("a prediction that the widget does not know gives way to one that it does", () =>
  expect(predicts(demo("ask: nonsense"))).toEqual({ isWholeQuestion: true, isWholeAnswer: true }));
