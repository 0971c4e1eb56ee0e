import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { call, id, operator, power, row, slot } from "@/lib/widgets/formula.ts";
import { Formula } from "./Formula.tsx";

const markup = (formula: Parameters<typeof Formula>[0]["formula"]) => {
  const html = renderToStaticMarkup(<Formula formula={formula} />);
  return html.replaceAll(/ class="[^"]*"/g, "");
};

test("a formula is MathML with its numbers in place", () =>
  expect(markup(row(call("sin", power(slot("10"), id("i")))))).toBe(
    '<p><math><mrow><mi mathvariant="normal">sin</mi><mo stretchy="false">(</mo>' +
      '<msup><mn>10</mn><mi>i</mi></msup><mo stretchy="false">)</mo></mrow></math></p>',
  ));

test("it may break before each equals sign but the first", () => {
  const html = markup(row(id("a"), operator("="), slot("1"), operator("="), slot("2")));
  expect(html).toBe(
    "<p><math><mi>a</mi><mo>=</mo><mn>1</mn></math><wbr/><math><mo>=</mo><mn>2</mn></math></p>",
  );
});

test("arguments are separated by commas", () =>
  expect(markup(call("PE", slot("1"), slot("2")))).toContain(
    '<mn>1</mn><mo separator="true">,</mo><mn>2</mn>',
  ));
