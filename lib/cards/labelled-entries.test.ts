import { expect, test } from "vitest";
import { readEntries } from "./labelled-entries.ts";

const text = `---
title: x
---

Words before.

## m1

First *words*.

**Believed.** All heads share
one slope.

**True:** They differ.

- by a factor

**bold** is no label

## Notes

**Believed.** of nobody

### S0-12

**See it.** [here](demo:alibi?n=8)
`;

test("an entry has its id, its line, and its parts by label", () => {
  const [first, second, ...more] = readEntries(text);
  expect(more).toEqual([]);
  expect(first).toMatchObject({ id: "m1", depth: 2, line: 7, opening: "First *words*." });
  expect([...(first?.parts ?? [])]).toEqual([
    ["believed", { text: "All heads share\none slope.", line: 11 }],
    ["true", { text: "They differ.\n\n- by a factor\n\n**bold** is no label", line: 14 }],
  ]);
  expect(second).toMatchObject({ id: "S0-12", depth: 3, line: 24, opening: "" });
  expect([...(second?.parts ?? [])]).toEqual([["see it", { text: "[here](demo:alibi?n=8)", line: 26 }]]);
});

test("a note without ids has no entries", () => expect(readEntries("# Words\n\n**A.** b\n")).toEqual([]));
