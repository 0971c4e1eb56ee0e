import { afterEach, expect, test, vi } from "vitest";
import { sinusoidal } from "@/lib/widgets/sinusoidal/definition.ts";
import { demoFigure } from "./demo-figure.ts";

afterEach(() => void vi.restoreAllMocks());

test("a demo without scripts is its picture, its reading, its numbers and a way to the live one", () => {
  const figure = demoFigure("sinusoidal", "p: 7");
  if ("error" in figure) throw new Error(figure.error);
  expect(figure.html).toMatch(/^<svg/);
  expect(figure.html).toContain("<figcaption>position 7, ");
  expect(figure.html).toContain('<a href="/lab/sinusoidal?p=7">Try it in the lab</a>');
  expect(figure.html).toMatch(
    /<details><summary>Numbers<\/summary><div class="table-scroll"[^>]*><table><caption>/,
  );
  expect(figure.html).toMatch(/<th scope="row">0<\/th><td>[−\d.]+<\/td>/);
});

test("a demo of an unknown widget says so", () =>
  expect(demoFigure("sinusodial", "")).toEqual({ error: "there is no widget “sinusodial”" }));

test("a widget that fails is told, and the note goes on", () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(sinusoidal, "staticFigure").mockImplementation(() => {
    throw new Error("no");
  });
  expect(demoFigure("sinusoidal", "")).toEqual({
    error: "the widget “sinusoidal” failed at these parameters",
  });
  expect(told).toHaveBeenCalledOnce();
});
