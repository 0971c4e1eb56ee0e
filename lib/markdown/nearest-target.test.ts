import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "@/lib/widgets/nearest-name.ts";
import { LinkTargets } from "./link-targets.ts";
import { NearestTargets, targetTo } from "./nearest-target.ts";

const note = (path: string, aliases: string[] = []) => ({ path, title: path, aliases });
const nearestOf = (names: string[], wanted: string) =>
  new NearestTargets(new LinkTargets(names.map((name) => note(`${name}.md`)))).note(wanted);

test.each([
  ["Rotary Embeding", "Rotary Embedding.md"],
  ["rotary embedding", "Rotary Embedding.md"],
  ["deep/Rotary Embedding.md", "Rotary Embedding.md"],
  ["Sinusoid", "Sinusoids.md"],
  ["Ring", null],
  ["Something else", null],
])("%s is nearest to %s", (wanted, path) =>
  expect(nearestOf(["Rotary Embedding", "Sinusoids", "Rang-Kutta"], wanted)).toBe(path),
);

test("an alias is as good as a name, and a file is looked for among files", () => {
  const nearest = new NearestTargets(new LinkTargets([note("a.md", ["Rotary Embedding"])], ["img/wave.png"]));
  expect(nearest.note("Rotary Embeding")).toBe("a.md");
  expect(nearest.file("waves.png")).toBe("img/wave.png");
  expect(nearest.file("Rotary Embedding")).toBeNull();
});

test("the nearest is as near as any that keeps its first or last letter", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(word, fc.array(word, { minLength: 1, maxLength: 8 }), (wanted, names) => {
      const limit = Math.min(3, Math.floor(wanted.length / 3));
      const near = names
        .filter((name) => name[0] === wanted[0] || name.at(-1) === wanted.at(-1))
        .map((name) => editDistance(wanted, name))
        .filter((edits) => edits <= limit);
      const found = nearestOf(names, wanted);
      if (near.length === 0) expect(found).toBeNull();
      else expect(editDistance(wanted, (found ?? "").replace(".md", ""))).toBe(Math.min(...near));
    }),
  );
});

test.each([
  ["a/b/c.md", "a/d.md", "wiki", "c"],
  ["a/b/c.md", "a/d.md", "path", "b/c.md"],
  ["x y (1).md", "a/d.md", "path", "../x%20y%20%281%29.md"],
  ["img/w.png", "a/d.md", "wiki", "w.png"],
] as const)("%s is named from %s in a %s link as %s", (path, from, style, target) => {
  const targets = new LinkTargets(
    ["a/b/c.md", "a/d.md", "x y (1).md"].map((one) => note(one)),
    ["img/w.png"],
  );
  expect(targetTo(path, from, style, targets)).toBe(target);
  const named = decodeURIComponent(target);
  expect(targets.note(named, from, style)?.path ?? targets.file(named, from, style)).toBe(path);
});
