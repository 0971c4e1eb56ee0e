import { describe, expect, test } from "vitest";
import { canonicalKeys, isCharacterChord, parseKeys, printKeys } from "./keys.ts";

const plain = { mod: false, ctrl: false, alt: false, shift: false };

describe("written keys", () => {
  test.each([
    ["u", [{ ...plain, key: "u" }]],
    ["U", [{ ...plain, key: "u" }]],
    ["?", [{ ...plain, key: "?" }]],
    ["+", [{ ...plain, key: "+" }]],
    ["mod++", [{ ...plain, mod: true, key: "+" }]],
    ["mod+z", [{ ...plain, mod: true, key: "z" }]],
    ["Shift+Mod+Z", [{ ...plain, mod: true, shift: true, key: "z" }]],
    [
      "  g   t ",
      [
        { ...plain, key: "g" },
        { ...plain, key: "t" },
      ],
    ],
    ["escape", [{ ...plain, key: "Escape" }]],
    ["space", [{ ...plain, key: "Space" }]],
    ["é", [{ ...plain, key: "é" }]],
  ])("%j are read", (text, chords) => expect(parseKeys(text)).toEqual(chords));

  test.each(["", " ", "mod", "mod+", "hyper+x", "zz", "tab", "g  mod"])("%j are no keys", (text) =>
    expect(parseKeys(text)).toBeNull(),
  );

  test.each([
    ["shift+mod+Z", "mod+shift+z"],
    [" G  T", "g t"],
    ["ESCAPE", "Escape"],
  ])("%j have one spelling, %j", (text, spelling) =>
    expect(canonicalKeys(parseKeys(text) ?? [])).toBe(spelling),
  );
});

describe("a key that could be typed by accident", () => {
  test.each(["u", "?", "Space", "shift+u"])("is %s", (text) =>
    expect(parseKeys(text)?.map(isCharacterChord)).toEqual([true]),
  );
  test.each(["mod+z", "alt+1", "Escape", "Enter"])("is not %s", (text) =>
    expect(parseKeys(text)?.map(isCharacterChord)).toEqual([false]),
  );
});

test.each([
  ["mod+shift+z", false, [["Ctrl", "Shift", "Z"]]],
  ["mod+shift+z", true, [["⌘", "⇧", "Z"]]],
  ["g t", false, [["G"], ["T"]]],
  ["Escape", false, [["Esc"]]],
  ["Space", true, [["Space"]]],
])("%s is printed on the keys of a Mac (%s) as %j", (text, mac, printed) =>
  expect(printKeys(parseKeys(text) ?? [], mac)).toEqual(printed),
);
