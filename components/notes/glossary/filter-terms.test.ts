import { expect, test } from "vitest";
import { filterTerms } from "./filter-terms.ts";

const term = (title: string, aliases: string[] = [], summaryWords = "") => ({ title, aliases, summaryWords });
const terms = [
  term("ALiBi", ["Attention with Linear Biases"], "A penalty that grows with the distance."),
  term("Length extrapolation", [], "Reading longer texts than in training, as with ALiBi."),
  term("Rotary position embedding", ["RoPE"], "Queries and keys are turned."),
  term("YaRN", [], "Stretches RoPE by parts."),
];
const found = (query: string) => filterTerms(terms, query).map(({ title }) => title);

test("nothing typed leaves every term", () => {
  expect(found("  ")).toHaveLength(4);
});

test("a term is found by its other names, whatever their case", () => {
  expect(found("linear bias")).toEqual(["ALiBi"]);
});

test("a name comes before a mention", () => {
  expect(found("rope")).toEqual(["Rotary position embedding", "YaRN"]);
  expect(found("alibi")).toEqual(["ALiBi", "Length extrapolation"]);
});

test("every word must be there, and accents do not matter", () => {
  expect(found("rotary turned")).toEqual(["Rotary position embedding"]);
  expect(found("rótary penalty")).toEqual([]);
});
