import { expect, test } from "vitest";
import { dropDraft, keepDraft, readDraft } from "./drafts.ts";

function shelf(room = 1000) {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key: string) => void items.delete(key),
  };
}
const draft = (text: string) => ({ text, base: "v1", at: 5 });

test("a draft comes back for its own note, with what it began from", () => {
  const kept = shelf();
  expect(keepDraft(kept, "a.md", draft("x"))).toBe(true);
  expect(readDraft(kept, "a.md")).toEqual(draft("x"));
  expect(readDraft(kept, "b.md")).toBeNull();
  dropDraft(kept, "a.md");
  expect(readDraft(kept, "a.md")).toBeNull();
});

test("a draft that doesn't fit is said not to be kept, and the one before it stays", () => {
  const kept = shelf(100);
  keepDraft(kept, "a.md", draft("x"));
  expect(keepDraft(kept, "a.md", draft("y".repeat(200)))).toBe(false);
  expect(readDraft(kept, "a.md")).toEqual(draft("x"));
});

test.each(["{", "[]", '{"text":1,"base":null,"at":1}', '{"text":"a","at":1}', '{"text":"a","base":null}'])(
  "what is no draft is none: %s",
  (written) => {
    const kept = shelf();
    kept.setItem("loci.draft.a.md", written);
    expect(readDraft(kept, "a.md")).toBeNull();
  },
);

test("a browser that keeps nothing has no drafts", () => {
  expect(keepDraft(null, "a.md", draft("x"))).toBe(false);
  expect(readDraft(null, "a.md")).toBeNull();
  dropDraft(null, "a.md");
});
