import { expect, test } from "vitest";
import { readDemoBlock } from "./read-demo-block.ts";

test("an empty block is the widget at its defaults", () => {
  expect(readDemoBlock("sinusoidal", "")).toMatchObject({
    call: { params: { dim: 128, length: 512 } },
    problems: [],
  });
  expect(readDemoBlock("sinusoidal", "# nothing yet\n").problems).toEqual([]);
});

test("YAML numbers, words and switches are read, by long names and short", () => {
  const { call, problems } = readDemoBlock(
    "sinusoidal",
    "dim: 64\nb: 1e5\nlay: half\nodo: yes\nask: pair-0-repeat\n",
  );
  expect(problems).toEqual([]);
  expect(call).toMatchObject({
    params: { dim: 64, base: 100_000, layout: "half", odometer: true },
    ask: "pair-0-repeat",
  });
});

test("each problem has its line, and the rest is still read", () => {
  const { call, problems } = readDemoBlock("sinusoidal", "d: 64\n\nlenght: 100\nbase: 5\nposition: [1, 2]");
  expect(problems.map(({ line, rule, severity }) => [line, rule, severity])).toEqual([
    [3, "unknown-parameter", "error"],
    [4, "out-of-range", "warning"],
    [5, "unreadable-value", "error"],
  ]);
  expect(problems[0]?.remedy).toBe("did you mean “length”?");
  expect(call?.params).toMatchObject({ dim: 64, base: 10, length: 512, position: 50 });
});

test("a parameter given twice is reported on its second line", () =>
  expect(readDemoBlock("sinusoidal", "d: 64\ndim: 32").problems).toMatchObject([
    { line: 2, rule: "repeated-parameter", message: "“dim” and “d” are the same parameter" },
  ]));

test("text that is no YAML is reported with its line", () => {
  const { call, problems } = readDemoBlock("sinusoidal", "d: 64\nask: 'open");
  expect(problems[0]).toMatchObject({ rule: "invalid-yaml", line: 2, severity: "error" });
  expect(problems[0]?.message).toMatch(/^these parameters are not YAML: Missing closing 'quote/);
  expect(call).not.toBeNull();
});

test("a list or a sentence is no set of parameters", () => {
  expect(readDemoBlock("sinusoidal", "- d\n- n").problems[0]?.rule).toBe("not-parameters");
  expect(readDemoBlock("sinusoidal", "show me").problems[0]?.rule).toBe("not-parameters");
});

test("an unknown widget is reported on the fence, with the nearest name", () => {
  expect(readDemoBlock("sinusodial", "")).toEqual({
    call: null,
    problems: [
      {
        severity: "error",
        rule: "unknown-widget",
        line: 0,
        message: "there is no widget “sinusodial”",
        remedy: "did you mean “sinusoidal”?",
        mend: { written: "sinusodial", part: "name", insert: "sinusoidal" },
      },
    ],
  });
  expect(readDemoBlock("", "d: 64").problems[0]?.message).toBe("this demo names no widget");
});

test.each([
  "a: &x 1\nb: *x",
  "? {a: 1}\n: 2",
  "d: !!binary aGk=",
  "d: 64\n---\nd: 32",
  "\t",
  "a: *missing",
  "\u0000",
])("odd YAML never throws: %j", (yaml) => expect(() => readDemoBlock("sinusoidal", yaml)).not.toThrow());
