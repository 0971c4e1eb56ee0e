/** What is wrong with the ```demo blocks of a note's cards, by line of the note. */

import type { Problem } from "@/lib/cards/problem.ts";
import type { DemoBlock, ParsedNote } from "@/lib/cards/types.ts";
import { readDemoBlock } from "./read-demo-block.ts";

export function checkDemos({ path, cards }: Pick<ParsedNote, "path" | "cards">): Problem[] {
  // Siblings share their block's demos; each is read, and complained of, once.
  const byLine = new Map<number, DemoBlock>();
  for (const { demos } of cards) for (const demo of demos) byLine.set(demo.line, demo);
  return [...byLine.values()].flatMap((demo) =>
    readDemoBlock(demo.widget, demo.yaml).problems.map(({ line, ...problem }) => ({
      ...problem,
      path,
      line: demo.line + line,
      column: 1,
    })),
  );
}
