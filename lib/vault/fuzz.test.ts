import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadCases } from "@/lib/cards/golden/load-cases.ts";
import { cardFingerprint } from "@/lib/cards/identity/fingerprint.ts";
import { readObsidianSettings } from "@/lib/cards/obsidian/obsidian-settings.ts";
import { defaultReadingOptions } from "@/lib/cards/reading-options.ts";
import { misplaced } from "@/lib/cards/testing/places.ts";
import type { ReadingOptions } from "@/lib/cards/types.ts";
import { cpuTime } from "@/lib/markdown/cpu-time.ts";
import { readVaultNote } from "./read-vault-note.ts";

const cases = loadCases();

function notesIn(folder: string): string[] {
  const path = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(`${path}/${name}`, "utf8"));
}

const real = [
  ...notesIn("lib/markdown/golden"),
  ...notesIn("content"),
  ...cases.map(({ markdown }) => markdown),
];

/** What the grammar is made of, so that chance meets it often. */
const marks = [
  ..."# |## |#flashcards|#flashcards/a |::|:::|?|??|==|;;|1;;|ah;;|**|{{|}}|{{c1::|{{c2,3::|Q: |A: |C: |[|]|\\[|`|$|$$|%%".split(
    "|",
  ),
  ..."> |- |1. |- [ ] |- [x] |A) |B. |    |\t|---|===|+++|[[|]]|![[|](x.md)|<!--|-->|^id|[^1]|[^1]: |<div>|</div>|{% hint %}|{% endhint %}".split(
    "|",
  ),
  ...'<!--SR:!2024-02-11,84,290-->|<!--SR:!fsrs,-->|```|~~~|```demo sinusoidal|ask: x|```question|vars:|answer: 1|name = "x"|tags: a|deck: b'.split(
    "|",
  ),
  "|",
  "||",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\n?\n",
  "\n??\n",
  "\n```\n",
  "\n---\n",
  "\ufeff",
  "\0",
  "\u2028",
  "\u00a0",
  "é",
  "😀",
  "\ud800",
  " ",
  "a",
  "b c",
];
const mark = fc.constantFrom(...marks);
const anyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: mark }, fc.string({ unit: "binary", maxLength: 3 })), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(""));
const place = fc.double({ min: 0, max: 1, noNaN: true });

type Mutation = (text: string) => string;
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.nat(40), anyText).map(
    ([at, length, insert]): Mutation =>
      (text) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + insert + text.slice(start + length);
      },
  ),
  fc.tuple(place, mark).map(
    ([at, insert]): Mutation =>
      (text) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + insert + text.slice(start);
      },
  ),
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      (text) => {
        const lines = text.split("\n");
        const [line] = lines.splice(Math.floor(from * lines.length), 1);
        lines.splice(Math.floor(to * lines.length), 0, line ?? "");
        return lines.join("\n");
      },
  ),
  place.map(
    (at): Mutation =>
      (text) =>
        text.slice(Math.floor(at * text.length)),
  ),
  place.map(
    (at): Mutation =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
  fc.constant<Mutation>((text) => text.replaceAll("\n", "\r\n")),
  fc.constant<Mutation>((text) => text.replaceAll("\n\n", "\n")),
);
const mutated = fc
  .tuple(fc.constantFrom(...real), fc.array(mutation, { minLength: 1, maxLength: 8 }))
  .map(([text, mutations]) => mutations.reduce((changed, change) => change(changed), text));

const options: fc.Arbitrary<Partial<ReadingOptions>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.constantFrom(...cases.map(({ settings }) => readObsidianSettings(settings))),
  fc.record({
    multiLineEndMarker: fc.constantFrom("", "+++", "---"),
    singleLineSeparator: fc.constantFrom("::", "=>", "a"),
    clozePatterns: fc.subarray([
      "==[123;;]answer[;;hint]==",
      "**[123;;]answer[;;hint]**",
      "answer",
      "{{answer}}",
    ]),
    convertFoldersToDecks: fc.boolean(),
  }),
);

function check(text: string, set: Partial<ReadingOptions>): void {
  const reading = { options: { ...defaultReadingOptions, ...set }, hintsOff: [] };
  let note = readVaultNote("dir/note.md", "", reading);
  const milliseconds = cpuTime(() => {
    note = readVaultNote("dir/note.md", text, reading);
  });
  expect(misplaced(note, text)).toEqual([]);
  for (const card of note.cards) expect(cardFingerprint(card)).toContain("\0");
  // 100 ms for 10,000 characters; a short note may fall on a collection of garbage
  expect(milliseconds).toBeLessThan(Math.max(1000, (100 * text.length) / 10_000));
  expect(readVaultNote("dir/note.md", text, reading)).toEqual(note);
}

const runs = { interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false };

test("any 4,000 texts are read: in time, the same each time, with every place inside them", () =>
  fc.assert(
    fc.property(anyText, fc.boolean(), options, (text, isDeck, set) =>
      check(isDeck ? `#flashcards\n\n${text}` : text, set),
    ),
    { numRuns: 4000, ...runs },
  ));

test("6,000 real notes that were damaged are read: in time, the same each time, with every place inside them", () =>
  fc.assert(fc.property(mutated, options, check), { numRuns: 6000, ...runs }));
