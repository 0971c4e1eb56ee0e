import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { defaultParams } from "@/lib/widgets/fields.ts";
import { predictionToAsk, toPrediction } from "@/lib/widgets/predictions.ts";
import { sinusoidal } from "@/lib/widgets/sinusoidal/definition.ts";
import { CardWidget, type CardWidgetProps } from "./CardWidget.tsx";
import { SinusoidalFigure } from "./sinusoidal/SinusoidalFigure.tsx";
import type { WidgetView } from "./view.ts";

const view: WidgetView = { definition: sinusoidal, Figure: SinusoidalFigure };
const params = { ...defaultParams(sinusoidal.fields), length: 2048 };
const made = toPrediction("sinusoidal", sinusoidal.predictions[0], params, 3);

const show = (props: Partial<CardWidgetProps>) =>
  renderToStaticMarkup(
    <CardWidget
      view={view}
      call={{ widget: "sinusoidal", params }}
      revealed={false}
      onPrediction={() => {}}
      {...props}
    />,
  );

test("before a guess there is the question and nothing that gives it away, even on a card that is revealed", () => {
  for (const revealed of [false, true]) {
    const html = show({ revealed });
    expect(html).toContain("first that fails to complete one turn within 2,048 positions?");
    expect(html).not.toMatch(/<canvas|<svg|<math|41/);
  }
});

test("a guess made before the answer is shown is kept, and its verdict waits", () => {
  const html = show({ made });
  expect(html).toContain("Your guess, 3, is kept.");
  expect(html).not.toMatch(/<canvas|<svg|41/);
});

test("once both are there, the verdict stands above the figure, its formula and its controls", () => {
  const html = show({ made, revealed: true });
  expect(html).toContain("You said 3. It is 41.");
  expect(html).toContain("Pair 41 takes 2,294 positions for one turn, pair 40 only 1,987.");
  expect(html).toMatch(/<canvas.*<math.*type="range"/s);
});

test("a card that names a prediction is asked that one", () =>
  expect(show({ call: { widget: "sinusoidal", params, ask: "pair-0-repeat" } })).toContain(
    "At which position below 1,000",
  ));

test("a question without an answer gives way to the next", () => {
  const base10 = { ...params, base: 10 };
  expect(predictionToAsk(sinusoidal.predictions, base10, "first-unturned")).toBeNull();
  const html = show({ call: { widget: "sinusoidal", params: base10, ask: "first-unturned" } });
  expect(html).toContain("At which position below 1,000");
});

test("a skipped question is told its answer", () =>
  expect(show({ made: { ...made, guess: null, error: null }, revealed: true })).toContain("It is 41."));

test("a state that it was left in is offered beside the card's own, which it begins with", () => {
  const left = { params: { ...params, position: 7 }, at: Date.UTC(2026, 10, 12, 12) };
  const html = show({ made, revealed: true, left });
  expect(html).toMatch(/aria-pressed="true"[^>]*>As the card has it</);
  expect(html).toMatch(/aria-pressed="false"[^>]*>Where you left it \(12 Nov\)</);
  expect(show({ made, revealed: true })).not.toContain("As the card has it");
});
