import { expect, test } from "vitest";
import { LinkTargets } from "./link-targets.ts";

const note = (path: string, title = path, aliases: string[] = []) => ({ path, title, aliases });
const targets = new LinkTargets(
  [
    note("Rotary.md", "RoPE", ["rotary embedding", "shared"]),
    note("deep/er/Rotary.md", "another", ["shared"]),
    note("deep/Ähnlich.md", "similar"),
    note("deep/sources.md", "near"),
    note("sources.md", "far"),
    note("far/away/from/here/Twin.md"),
    note("other/Twin.md"),
    note("deep/down/Twin.md"),
    note("v1.2.md", "Release", ["sources"]),
    note("x/Case.md"),
    note("x/case.md"),
    note("deep/img/wave.md"),
    note("img/wave.md"),
  ],
  ["img/wave.png", "deep/img/wave.png", "deep/only.jpg", "papers/Paper.pdf"],
);
const found = (name: string, from = "deep/x.md", style: "wiki" | "path" = "wiki") =>
  targets.note(name, from, style)?.path;

test.each([
  ["by its name", "Ähnlich", "deep/Ähnlich.md"],
  ["by its whole path", "deep/er/Rotary", "deep/er/Rotary.md"],
  ["by the end of its path", "er/Rotary", "deep/er/Rotary.md"],
  ["with its ending, in any case", "rotary.MD", "Rotary.md"],
  ["beside the note that links before elsewhere", "sources", "deep/sources.md"],
  ["from the root where a slash begins it", "/sources", "sources.md"],
  ["by a relative path", "../sources", "sources.md"],
  ["by a relative path to its own folder", "./sources", "deep/sources.md"],
  ["by name before alias", "sources", "deep/sources.md"],
  ["by alias", "Rotary Embedding", "Rotary.md"],
  ["by title where nothing else has the name", "another", "deep/er/Rotary.md"],
  ["however its accents are composed", "A\u0308hnlich", "deep/Ähnlich.md"],
  ["with a full stop in its name", "v1.2", "v1.2.md"],
  ["never above the vault", "../../../sources", "sources.md"],
  ["below the folder of the note that links, before a shorter path", "Twin", "deep/down/Twin.md"],
  ["in the case it is written in, where two differ only so", "x/case", "x/case.md"],
  ["in the other case too", "x/Case", "x/Case.md"],
])("a note is found %s", (_, name, path) => expect(found(name)).toBe(path));

test("the shortest path wins where no candidate is near", () =>
  expect(found("Twin", "elsewhere/a.md")).toBe("other/Twin.md"));

test("a wiki link with a folder means the root's first, a Markdown link its own folder's", () => {
  expect(found("img/wave", "deep/x.md", "wiki")).toBe("img/wave.md");
  expect(found("img/wave.md", "deep/x.md", "path")).toBe("deep/img/wave.md");
});

test.each(["Nowhere", "wrong/Rotary", "/er/Rotary", "./Rotary", "../Ähnlich"])("%s names no note", (name) =>
  expect(targets.note(name, "deep/x.md", "wiki")).toBeNull(),
);

test("no name at all is the note that links", () => expect(found("", "Rotary.md")).toBe("Rotary.md"));

test("files are found beside the note, from the root, or by the end of their path", () => {
  const file = (name: string, from: string) => targets.file(name, from, "path");
  expect(file("img/wave.png", "deep/x.md")).toBe("deep/img/wave.png");
  expect(file("img/wave.png", "x.md")).toBe("img/wave.png");
  expect(file("ONLY.jpg", "x.md")).toBe("deep/only.jpg");
  expect(targets.file("Paper.pdf", "x.md", "wiki")).toBe("papers/Paper.pdf");
  expect(file("none.jpg", "x.md")).toBeNull();
  expect(file("wave", "x.md")).toBeNull();
});

test("an alias that two notes have is theirs to settle", () => {
  expect(targets.rivals("shared", "deep/x.md").map(({ path }) => path)).toEqual([
    "deep/er/Rotary.md",
    "Rotary.md",
  ]);
  expect(targets.rivals("rotary embedding", "deep/x.md")).toEqual([]);
  expect(targets.rivals("Twin", "deep/x.md")).toEqual([]);
});

test("a note that changes or goes takes its names with it", () => {
  const changing = new LinkTargets([note("a.md", "A", ["one"]), note("b/a.md")]);
  changing.setNote(note("a.md", "A", ["two"]));
  expect(changing.note("one", "x.md", "wiki")).toBeNull();
  expect(changing.note("two", "x.md", "wiki")?.path).toBe("a.md");
  changing.deleteNote("a.md");
  expect(changing.note("two", "x.md", "wiki")).toBeNull();
  expect(changing.note("a", "x.md", "wiki")?.path).toBe("b/a.md");
  expect([...changing.notes()].map(({ path }) => path)).toEqual(["b/a.md"]);
});
