import { expect, test } from "vitest";
import { defaultParams } from "./fields.ts";
import { answerOf } from "./predictions.ts";
import { allWidgets } from "./registry.ts";
import { predictionSchema, widgetCallSchema } from "./schema.ts";
import { fields } from "./sinusoidal/compute.ts";

const params = { ...defaultParams(fields), length: 2048 };

test("a legal call passes as it is", () => {
  const call = { widget: "sinusoidal", params, ask: "first-unturned" };
  expect(widgetCallSchema.parse(call)).toEqual(call);
});

test("missing parameters get their defaults", () =>
  expect(widgetCallSchema.parse({ widget: "sinusoidal", params: { dim: 64 } }).params).toMatchObject({
    dim: 64,
    base: 10_000,
  }));

test.each([
  [{ dim: 63 }, "params.dim"],
  [{ dim: 2 }, "params.dim"],
  [{ base: Number.NaN }, "params.base"],
  [{ layout: "spiral" }, "params.layout"],
  [{ length: 64, position: 64 }, "params.position"],
  [{ colour: "red" }, "params"],
])("%j is refused at %s", (wrong, path) => {
  const result = widgetCallSchema.safeParse({ widget: "sinusoidal", params: wrong });
  expect(result.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test("an unknown widget and an unknown prediction are refused", () => {
  expect(widgetCallSchema.safeParse({ widget: "no-such", params: {} }).success).toBe(false);
  expect(widgetCallSchema.safeParse({ widget: "sinusoidal", params, ask: "nope" }).success).toBe(false);
});

test("a prediction's answer and error are computed anew, whatever the browser says", () =>
  expect(
    predictionSchema.parse({
      widget: "sinusoidal",
      ask: "first-unturned",
      params,
      guess: 3,
      answer: 3,
      error: 0,
    }),
  ).toEqual({ widget: "sinusoidal", ask: "first-unturned", params, guess: 3, answer: 41, error: -38 }));

test("a word is no answer to a question for a number", () =>
  expect(
    predictionSchema.safeParse({ widget: "sinusoidal", ask: "first-unturned", params, guess: "many" }).error
      ?.issues[0],
  ).toMatchObject({ path: ["guess"], message: "is no answer to first-unturned" }));

const asked = allWidgets.flatMap((widget) =>
  widget.predictions.map((spec) => ({ id: `${widget.name} ${spec.id}`, widget, spec })),
);

test.each(asked)("$id: its own answer is let in as a guess", ({ widget, spec }) => {
  const at = defaultParams(widget.fields);
  const answer = answerOf(spec, at);
  if (answer === null) return;
  const sent = { widget: widget.name, ask: spec.id, params: at, guess: answer };
  expect(predictionSchema.parse(sent)).toMatchObject({ guess: answer, answer });
});
