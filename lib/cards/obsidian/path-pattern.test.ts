import { expect, test } from "vitest";
import { matchesPath } from "./path-pattern.ts";

test.each([
  ["a/b.excalidraw.md", "**/*.excalidraw.md", true],
  ["b.excalidraw.md", "**/*.excalidraw.md", true],
  ["a/bxexcalidraw.md", "**/*.excalidraw.md", false],
  ["Templates/a.md", "Templates", true],
  ["Templates/a.md", "/Templates/", true],
  ["TemplatesOld/a.md", "Templates", false],
  ["a/b/c.md", "a/*", false],
  ["a/b/c.md", "a/**", true],
  ["a/b.md", "a/?.md", true],
  ["a.md", "", false],
])("%s under %s: %s", (path, pattern, matches) => expect(matchesPath(path, pattern)).toBe(matches));
