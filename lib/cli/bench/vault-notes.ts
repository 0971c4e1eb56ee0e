/** The notes of the vault bench: 10,000 of about 1 KB with three cards each, prose, links, lists, code and formulas. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fnv32 } from "@/lib/scheduling/hash.ts";

export const NOTES = 10_000;
const FOLDERS = 100;

export function notePath(note: number): string {
  return `folder-${String(note % FOLDERS).padStart(2, "0")}/note-${note}.md`;
}

/** @param edit what an author did to it: another word in one of its three cards */
export function noteText(note: number, edit = ""): string {
  const name = (card: number) => `item ${card} of note ${note}`;
  return `---
tags: [flashcards/deck-${note % 40}, bench]
aliases: [Alias of ${note}]
---
# Note ${note}

Some prose about [[note-${(note + 1) % NOTES}]] and [a place](https://example.org/${note}), with *emphasis*, **weight**
and \`code\`. It goes on for a while, as prose does: the ${fnv32(name(9))}th sentence says little that the first did not.

What is ${name(0)}${edit}?
?
The **${fnv32(name(0))}**th thing, with $x_{${note}} = \\frac{${note}}{2}$ in it, and a list:
- one of ${fnv32(name(3))}
- another of ${fnv32(name(4))}

The code of ${name(1)}::${fnv32(name(1))}

The code of ${name(2)} is ==${fnv32(name(2))}==, they say.

## More

A second heading, and under it what nobody asks: ${fnv32(name(5))} words that stand in a paragraph, over more than one
line, with a footnote[^1] and a [[note-${(note * 7) % NOTES}#More|link to a part]].

\`\`\`ts
const value = ${fnv32(name(6))}; // :: is no separator here
\`\`\`

> A quotation of ${fnv32(name(7))}, which is short.

[^1]: It says where ${fnv32(name(8))} comes from.
`;
}

/** @returns how many bytes were written */
export async function writeVault(vault: string): Promise<number> {
  let bytes = 0;
  for (let note = 0; note < NOTES; note++) {
    const text = noteText(note);
    if (note < FOLDERS) await mkdir(join(vault, notePath(note), ".."), { recursive: true });
    await writeFile(join(vault, notePath(note)), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

export async function editNotes(vault: string, count: number, edit: string): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, note) => writeFile(join(vault, notePath(note)), noteText(note, edit))),
  );
}
