import { expect, test } from "vitest";
import { findWidget } from "@/lib/widgets/registry.ts";
import { offerWidget, placesIn } from "./offers.ts";

test("a widget is offered with its parameters, their limits and its predictions", () => {
  const widget = findWidget("sinusoidal");
  const offered = widget && offerWidget(widget);
  expect(offered?.params.find(({ key }) => key === "d")).toEqual({
    name: "dim",
    key: "d",
    about: "Width d: 4 to 1,024, multiples of 2",
    values: ["128"],
    default: "128",
  });
  expect(offered?.params.find(({ name }) => name === "layout")?.values).toContain("interleaved");
  expect(offered?.asks.map(({ id }) => id)).toContain("first-unturned");
});

test("the places of a note are its headings as they are written and its blocks", () => {
  expect(placesIn("# Why *so* #\n\ntext ^a-1\n\nUnder\n===\n\n> ## In a quote\n")).toEqual({
    headings: ["Why *so*", "Under", "In a quote"],
    blocks: ["a-1"],
  });
});
