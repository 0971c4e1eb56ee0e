import fc from "fast-check";
import { expect, test } from "vitest";
import { merge3, mergedText } from "./merge3.ts";

const text = (...lines: string[]) => lines.join("\n");
/** the merge where nothing is left to choose */
const merged = (base: string, mine: string, disk: string) => mergedText(merge3(base, mine, disk), []);

test("changes of different lines merge by themselves, each told with what it replaced", () => {
  const base = text("one", "two", "three", "four", "");
  const regions = merge3(
    base,
    text("ONE", "two", "three", "four", ""),
    text("one", "two", "three", "4", "5", ""),
  );
  expect(regions).toEqual([
    { kind: "mine", base: ["one"], lines: ["ONE"] },
    { kind: "same", lines: ["two", "three"] },
    { kind: "disk", base: ["four"], lines: ["4", "5"] },
    { kind: "same", lines: [""] },
  ]);
  expect(mergedText(regions, [])).toBe("ONE\ntwo\nthree\n4\n5\n");
});

test("one line changed in two ways is a conflict, and the text is there once a choice is made", () => {
  const regions = merge3("a\nQ::A\nz\n", "a\nQ::B\nz\n", "a\nQ::C\nz\n");
  expect(regions).toEqual([
    { kind: "same", lines: ["a"] },
    { kind: "conflict", base: ["Q::A"], mine: ["Q::B"], disk: ["Q::C"] },
    { kind: "same", lines: ["z", ""] },
  ]);
  expect(mergedText(regions, [])).toBeNull();
  expect(mergedText(regions, [["Q::B", "Q::C"]])).toBe("a\nQ::B\nQ::C\nz\n");
  expect(mergedText(regions, [[]])).toBe("a\nz\n");
});

test("the same change on both sides is no conflict", () => {
  expect(merge3("a\nb", "a\nB", "a\nB")).toEqual([
    { kind: "same", lines: ["a"] },
    { kind: "both", base: ["b"], lines: ["B"] },
  ]);
});

test("what both sides say alike is taken out of a conflict", () => {
  expect(merge3("o", "new\nmine\nend", "new\ndisk\nend")).toEqual([
    { kind: "both", base: [], lines: ["new"] },
    { kind: "conflict", base: ["o"], mine: ["mine"], disk: ["disk"] },
    { kind: "both", base: [], lines: ["end"] },
  ]);
});

test("where one side then says what the base said, the other one's change is taken", () => {
  expect(merge3("x", "new\nx", "new\ny")).toEqual([
    { kind: "both", base: [], lines: ["new"] },
    { kind: "disk", base: ["x"], lines: ["y"] },
  ]);
  expect(merged("x", "new\ny", "new\nx")).toBe("new\ny");
});

test("lines that follow each other, each changed by one side, merge", () => {
  expect(merged("a\nb\nc", "A\nb\nc", "a\nB\nc")).toBe("A\nB\nc");
});

test("lines put in at one place by both sides are a conflict: nothing says which comes first", () => {
  expect(merge3("a\nz", "a\n1\nz", "a\n2\nz")).toEqual([
    { kind: "same", lines: ["a"] },
    { kind: "conflict", base: [], mine: ["1"], disk: ["2"] },
    { kind: "same", lines: ["z"] },
  ]);
  expect(merged("a\nb\nz", "a\nB\nz", "a\nb\n2\nz")).toBeNull();
});

test("a line changed on one side and deleted on the other is a conflict", () => {
  expect(merge3("a\nb\nc\nd", "a\nB\nc\nd", "a\nd")).toEqual([
    { kind: "same", lines: ["a"] },
    { kind: "conflict", base: ["b", "c"], mine: ["B", "c"], disk: [] },
    { kind: "same", lines: ["d"] },
  ]);
});

test("a final line end that one side adds or takes away is a change like another", () => {
  expect(merged("a\nb", "a\nb\n", "A\nb")).toBe("A\nb\n");
  expect(merged("a\nb\n", "a\nb", "A\nb\n")).toBe("A\nb");
  expect(merged("a\nb", "a\nb\n", "a\nb\n")).toBe("a\nb\n");
});

test("line ends that one side changed are no change of a line", () => {
  expect(merged("a\nb\nc\n", "a\r\nb\r\nc\r\n", "a\nb\nC\n")).toBe("a\nb\nC\n");
  expect(merged("a\r\nb\r\n", "A\nb\n", "a\r\nb\r\n")).toBe("A\nb\n");
});

test("without a base every difference is to be chosen", () => {
  expect(merge3(null, "a\nmine\nz", "a\ndisk\nz\nmore")).toEqual([
    { kind: "same", lines: ["a"] },
    { kind: "conflict", base: [], mine: ["mine"], disk: ["disk"] },
    { kind: "same", lines: ["z"] },
    { kind: "conflict", base: [], mine: [], disk: ["more"] },
  ]);
});

const line = fc.constantFrom("a", "b", "", "c");
const some = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

test("if one side is as the base, the merge is the other side", () =>
  fc.assert(
    fc.property(some, some, (base, other) => {
      expect(merged(base, other, base)).toBe(other);
      expect(merged(base, base, other)).toBe(other);
      expect(merged(base, other, other)).toBe(other);
    }),
    { numRuns: 1000 },
  ));

test("choosing one side everywhere gives that side's text, but for what the other changed alone", () =>
  fc.assert(
    fc.property(some, some, some, (base, mine, disk) => {
      const regions = merge3(base, mine, disk);
      const rebuild = (side: "mine" | "disk" | "base") =>
        regions
          .flatMap((region) => {
            if (region.kind === "same") return region.lines;
            if (region.kind === "conflict") return region[side];
            if (side === "base") return region.base;
            return region.kind === side || region.kind === "both" ? region.lines : region.base;
          })
          .join("\n");
      expect(rebuild("mine")).toBe(mine);
      expect(rebuild("disk")).toBe(disk);
      expect(rebuild("base")).toBe(base);
    }),
    { numRuns: 3000 },
  ));

test("a long note with blank lines between its cards, changed at both ends, takes no time in square", () => {
  const lines = Array.from({ length: 60_000 }, (_, at) => (at % 2 ? "" : `Question ${at}::answer ${at}`));
  const mine = ["first", ...lines].join("\n");
  const disk = [...lines, "last"].join("\n");
  expect(merged(lines.join("\n"), mine, disk)).toBe(["first", ...lines, "last"].join("\n"));
});
