/** The examples in README.md are run, so that they cannot go stale. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as encodings from "./index.ts";

const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
const blocks = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code as string);

/** A value as the README prints it: numbers to four significant digits, arrays in brackets. */
function print(value: unknown): string {
  if (typeof value === "number") return `${Number(value.toPrecision(4)) + 0}`; // + 0 turns −0 into 0
  if (ArrayBuffer.isView(value)) return `[${Array.from(value as Float64Array, print).join(", ")}]`;
  return `${value}`;
}

/**
 * Turn a block into a function body: imports read from `encodings`, and every line `expression; // → value` or
 * `expression; // throws message` becomes a call of `check`.
 */
function body(block: string): string {
  return block
    .replace(/^import (\{.*?\}) from "@\/lib\/encodings\/index.ts";$/gm, "const $1 = encodings;")
    .replace(/^(.*); \/\/ (→|throws) (.*)$/gm, (_, expression, kind, text) => {
      return `check(() => (${expression}), ${JSON.stringify(kind)}, ${JSON.stringify(text)});`;
    });
}

test.each(blocks.map((block) => [block.split("\n")[0], block]))("the example with %s", (_, block) => {
  let checked = 0;
  const check = (example: () => unknown, kind: "→" | "throws", text: string) => {
    checked++;
    if (kind === "throws") expect(example).toThrow(text);
    else expect(print(example())).toBe(text);
  };
  new Function("encodings", "check", body(block as string))(encodings, check);
  expect(checked).toBeGreaterThan(0);
});

test("the README names every function that the library exports", () => {
  const functions = Object.entries(encodings).filter(([, value]) => typeof value === "function");
  const missing = functions.map(([name]) => name).filter((name) => !readme.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});
