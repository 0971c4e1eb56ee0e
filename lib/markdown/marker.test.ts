import { expect, test } from "vitest";
import { markerFor } from "./marker.ts";

test("marks are found again between the words, in order", () => {
  const marker = markerFor("");
  const text = `a ${marker.write("open", 0)}b${marker.write("close", 0)}`;
  expect(marker.split(text)).toEqual(["a ", { name: "open", index: 0 }, "b", { name: "close", index: 0 }]);
});

test("a text that already holds a mark can't forge one", () => {
  const forged = markerFor("").write("gap", 3);
  const marker = markerFor(`${forged} ${forged}`);
  expect(marker.split(forged)).toEqual([forged]);
  expect(marker.split(marker.write("gap", 12))).toEqual([{ name: "gap", index: 12 }]);
});

test("marks are replaced in a percent-encoded address too", () => {
  const marker = markerFor("");
  const address = `https://a.org/${encodeURIComponent(marker.write("gap", 7))}?${marker.write("gap", 8)}`;
  expect(marker.replace(address, ({ index }) => `${index}é`)).toBe("https://a.org/7%C3%A9?8é");
});
