import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAddress } from "@/lib/markdown/address.ts";
import { labPath, readSearch, splitDemoLink, writeDemoBlock, writeDemoLink, writeSearch } from "./codec.ts";
import type { Widget, WidgetCall } from "./definition.ts";
import { defaultParams, type Field, type Params, withinLimits, writeList, writeSet } from "./fields.ts";
import { predictionToAsk } from "./predictions.ts";
import { readDemoBlock } from "./read-demo-block.ts";
import { findWidget, widgetNames } from "./registry.ts";

const sinusoidal = findWidget("sinusoidal") as Widget;

function anyValue(field: Field): fc.Arbitrary<Params[string]> {
  switch (field.kind) {
    case "number":
      return fc.double({ min: field.min, max: field.max, noNaN: true });
    case "choice":
      return fc.constantFrom(...field.options.map((option) => option.value));
    case "switch":
      return fc.boolean();
    case "text":
      return fc.string({ unit: "grapheme", maxLength: 60 });
    case "list":
      return fc.array(fc.integer({ min: field.min, max: field.max })).map(writeList);
    case "set": {
      const values = field.options.map((option) => option.value);
      return fc.subarray(values, { minLength: 1 }).map((chosen) => writeSet(field, chosen));
    }
    default:
      return field satisfies never;
  }
}

/** A legal state of a widget, with or without a prediction. */
function anyCall(widget: Widget): fc.Arbitrary<WidgetCall> {
  const values = Object.fromEntries(
    Object.entries(widget.fields).map(([name, field]) => [name, anyValue(field)]),
  );
  const ids = widget.predictions.map((spec) => spec.id);
  return fc
    .record({ params: fc.record(values), ask: fc.option(fc.constantFrom(...ids), { nil: undefined }) })
    .map(({ params, ask }) => {
      const call: WidgetCall = { widget: widget.name, params: withinLimits(widget.fields, params) };
      const asked = ask === undefined ? null : predictionToAsk(widget.predictions, call.params, ask);
      return asked === null ? call : { ...call, ask: asked.id };
    });
}

describe.each(widgetNames)("%s", (name) => {
  const widget = findWidget(name) as Widget;
  const everyCall = (check: (call: WidgetCall) => void) =>
    fc.assert(fc.property(anyCall(widget), (call) => void check(call)));

  test("a state survives the way into a URL and back", () =>
    everyCall((call) => {
      const search = new URLSearchParams(writeSearch(widget, call));
      expect(readSearch(widget, search)).toEqual({ call, problems: [] });
    }));

  test("a state survives the way into a demo link, through the Markdown reader, and back", () =>
    everyCall((call) => {
      const address = readAddress(writeDemoLink(widget, call));
      if (address.kind !== "demo") throw new Error(`read as ${address.kind}`);
      expect(address.widget).toBe(name);
      expect(readSearch(widget, new URLSearchParams(address.query))).toEqual({ call, problems: [] });
    }));

  test("a state survives the way into a demo block and back", () =>
    everyCall((call) => {
      const [, ...lines] = writeDemoBlock(widget, call).split("\n");
      expect(readDemoBlock(name, lines.slice(0, -1).join("\n"))).toEqual({ call, problems: [] });
    }));

  test("no state makes a link of 300 characters", () =>
    everyCall((call) => expect(labPath(widget, call).length).toBeLessThan(300)));

  test("whatever a URL says, the state is legal", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keysOf(widget), "zz"), fc.string())), (entries) => {
        const { call } = readSearch(widget, new URLSearchParams(entries));
        expect(withinLimits(widget.fields, call.params)).toEqual(call.params);
        expect(Object.keys(call.params)).toEqual(Object.keys(widget.fields));
      }),
    ));

  test("the default state is an empty query", () =>
    expect(writeSearch(widget, { params: defaultParams(widget.fields) })).toBe(""));
});

function keysOf(widget: Widget): string[] {
  return [...Object.keys(widget.fields), ...Object.values(widget.fields).map((field) => field.key), "ask"];
}

const problemsOf = (query: string) => readSearch(sinusoidal, new URLSearchParams(query)).problems;

test("long and short names mean the same", () =>
  expect(readSearch(sinusoidal, new URLSearchParams("dim=64&position=3"))).toEqual(
    readSearch(sinusoidal, new URLSearchParams("d=64&p=3")),
  ));

test("a value past its limit is brought back, and said so", () =>
  expect(problemsOf("d=5000")).toMatchObject([
    {
      severity: "warning",
      rule: "out-of-range",
      name: "d",
      message: "“d” was 5000; the nearest it can be is 1024",
      remedy: "give an even number from 4 to 1024",
    },
  ]));

test("an odd width is brought to an even one, and said so", () =>
  expect(problemsOf("d=63")[0]?.message).toBe("“d” was 63; the nearest it can be is 64"));

test("a position past the length is brought below it, and said so", () =>
  expect(problemsOf("n=64&p=64")[0]).toMatchObject({
    message: "“p” was 64; the nearest it can be is 63",
    remedy: "give a whole number from 0 to 4095, and below length",
  }));

test("a default that another parameter makes illegal is moved without a word", () => {
  const { call, problems } = readSearch(sinusoidal, new URLSearchParams("n=16"));
  expect(call.params.position).toBe(15);
  expect(problems).toEqual([]);
});

test.each([
  ["d=wide", "unreadable-value", '“d” can\'t be "wide"', "give a number from 4 to 1024; 128 was used"],
  [
    "lay=spiral",
    "unreadable-value",
    '“lay” can\'t be "spiral"',
    "give interleaved or half or t2t; interleaved was used",
  ],
  [
    "d=64&dim=8",
    "repeated-parameter",
    "“dim” and “d” are the same parameter",
    "keep one; the first was used",
  ],
  ["lenght=64", "unknown-parameter", "sinusoidal has no parameter “lenght”", "did you mean “length”?"],
  [
    "ask=first-unturnd",
    "unknown-prediction",
    "sinusoidal has no prediction “first-unturnd”",
    "did you mean “first-unturned”?",
  ],
])("%s is answered with %s", (query, rule, message, remedy) => {
  expect(problemsOf(query)).toMatchObject([
    { severity: "error", rule, name: expect.any(String), message, remedy },
  ]);
});

test("a prediction that has no answer at these parameters is refused", () => {
  // at base 10 the slowest of 64 pairs turns in 60.6 positions
  const [problem] = problemsOf("n=2048&b=10&ask=first-unturned");
  expect(problem?.message).toBe("“first-unturned” has no answer at these parameters");
});

test("links hold short names, and nothing that is at its default", () => {
  const params = { ...defaultParams(sinusoidal.fields), dim: 64, position: 3 };
  expect(writeDemoLink(sinusoidal, { params })).toBe("demo:sinusoidal?d=64&p=3");
  expect(labPath(sinusoidal, { params, ask: "pair-0-repeat" })).toBe(
    "/lab/sinusoidal?d=64&p=3&ask=pair-0-repeat",
  );
});

test("only demo: links are taken for demos", () => {
  expect(splitDemoLink("https://example.org/?d=64")).toBeNull();
  expect(splitDemoLink("demo:sinusoidal")).toEqual({ widget: "sinusoidal", search: new URLSearchParams() });
  expect(splitDemoLink("demo:sinusoidal?d=64&p=3")?.search.get("p")).toBe("3");
});
