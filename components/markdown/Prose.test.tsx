import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Prose } from "./Prose.tsx";

test("prose shows its HTML as it is, in one element", () => {
  const html = "<p>a &amp; <em>b</em></p>";
  expect(renderToStaticMarkup(<Prose html={html} />)).toMatch(
    new RegExp(`^<div class="\\S+">${html}</div>$`),
  );
});

test("a class from where the prose stands is added to its own", () => {
  expect(renderToStaticMarkup(<Prose html="" className="question" />)).toMatch(/^<div class="\S+ question">/);
});
