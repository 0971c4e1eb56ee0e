import fc from "fast-check";
import { expect, test } from "vitest";
import { faultInNewPath } from "./note-name.ts";
import { safeName } from "./safe-name.ts";

test.each([
  ["What is RoPE?", "What is RoPE"],
  ["C# / F#: a [short] look", "C F a short look"],
  ["..hidden ", "hidden"],
  ["con", "Note con"],
  ["Über die Wärme 😀", "Über die Wärme 😀"],
  ["?", ""],
])("%j is kept in %j", (title, name) => expect(safeName(title)).toBe(name));

test("whatever the title, its name is none or a good one", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
      const name = safeName(title);
      fc.pre(name !== "");
      expect(faultInNewPath(`${name}.md`)).toBeNull();
    }),
    { numRuns: 3000 },
  ));
