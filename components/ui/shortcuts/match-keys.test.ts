import { describe, expect, test } from "vitest";
import { parseKeys } from "./keys.ts";
import {
  type Binding,
  match,
  NOTHING_PENDING,
  type Pending,
  SEQUENCE_MS,
  type Stroke,
} from "./match-keys.ts";

const HELD = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({ key, code: "", ...HELD, ...held });

const bind = (...keys: string[]): Binding<string>[] =>
  keys.map((text) => {
    const chords = parseKeys(text);
    if (!chords) throw new Error(`no keys: ${text}`);
    return { chords, command: text };
  });

/** What the strokes lead to, each a tenth of a second after the last unless told. */
function type(bindings: Binding<string>[], strokes: Stroke[], { mac = false, gapMs = 100 } = {}): string[] {
  let pending: Pending = NOTHING_PENDING;
  return strokes.map((struck, index) => {
    const outcome = match(pending, struck, bindings, 5000 + index * gapMs, mac);
    pending = outcome.pending;
    return outcome.kind === "hit" ? outcome.command : outcome.kind;
  });
}

describe("a single key", () => {
  const review = bind("1", "u", "?", "Space", "Escape", "+");
  test.each([
    ["1", stroke("1")],
    ["u", stroke("u")],
    ["u", stroke("U")], // Caps Lock: upper case without Shift
    ["?", stroke("?", { shiftKey: true })],
    ["?", stroke("?")],
    ["+", stroke("+", { shiftKey: true })],
    ["Space", stroke(" ")],
    ["Escape", stroke("Escape")],
  ])("runs %s", (command, struck) => expect(type(review, [struck])).toEqual([command]));

  test.each([
    ["with Ctrl", stroke("u", { ctrlKey: true })],
    ["with ⌘", stroke("u", { metaKey: true })],
    ["with Alt", stroke("u", { altKey: true })],
    ["with Shift", stroke("U", { shiftKey: true })],
    ["that is bound to nothing", stroke("y")],
    ["that is a modifier", stroke("Shift", { shiftKey: true })],
    ["Space with Shift, which scrolls back", stroke(" ", { shiftKey: true })],
  ])("%s runs nothing", (_, struck) => expect(type(review, [struck])).toEqual(["miss"]));
});

describe("a key with modifiers", () => {
  test.each([
    ["mod+z", false, stroke("z", { ctrlKey: true })],
    ["mod+z", true, stroke("z", { metaKey: true })],
    ["mod+shift+z", true, stroke("Z", { metaKey: true, shiftKey: true })],
    ["mod++", false, stroke("+", { ctrlKey: true, shiftKey: true })],
    ["ctrl+k", true, stroke("k", { ctrlKey: true })],
    ["alt+w", true, stroke("∑", { altKey: true, code: "KeyW" })], // a Mac types a sign
  ])("%s runs (Mac: %s)", (keys, mac, struck) => expect(type(bind(keys), [struck], { mac })).toEqual([keys]));

  test.each([
    ["mod+z", false, stroke("z", { metaKey: true })],
    ["mod+z", true, stroke("z", { ctrlKey: true })],
    ["mod+z", false, stroke("Z", { ctrlKey: true, shiftKey: true })],
    ["mod+z", false, stroke("z")],
  ])("%s is not met by less, more or other ones (Mac: %s)", (keys, mac, struck) =>
    expect(type(bind(keys), [struck], { mac })).toEqual(["miss"]),
  );
});

describe("another keyboard layout", () => {
  test("without Latin letters counts by the place of the key", () =>
    expect(type(bind("u"), [stroke("г", { code: "KeyU" })])).toEqual(["u"]));
  test("with Latin letters counts by what is printed", () =>
    expect(type(bind("z"), [stroke("z", { code: "KeyY" }), stroke("y", { code: "KeyZ" })])).toEqual([
      "z",
      "miss",
    ]));
  test("with its digits under Shift needs no Shift for them", () =>
    expect(type(bind("1"), [stroke("&", { code: "Digit1" })])).toEqual(["1"]));
  test("does not take what Shift types over a digit for the digit", () =>
    expect(type(bind("1"), [stroke("!", { code: "Digit1", shiftKey: true })])).toEqual(["miss"]));
  test("that needs AltGr for a character still types it", () =>
    expect(type(bind("@"), [stroke("@", { ctrlKey: true, altKey: true })])).toEqual(["@"]));
});

describe("keys one after another", () => {
  const go = bind("g t", "g r", "t", "1");
  test("run at the last one", () => expect(type(go, [stroke("g"), stroke("t")])).toEqual(["pending", "g t"]));
  test("leave nothing behind", () =>
    expect(type(go, [stroke("g"), stroke("t"), stroke("t")])).toEqual(["pending", "g t", "t"]));
  test("are two single keys when the second comes late", () =>
    expect(type(go, [stroke("g"), stroke("t")], { gapMs: SEQUENCE_MS + 1 })).toEqual(["pending", "t"]));
  test("broken off by a key that means something by itself run that", () =>
    expect(type(go, [stroke("g"), stroke("1")])).toEqual(["pending", "1"]));
  test("can be begun again after a slip", () =>
    expect(type(go, [stroke("g"), stroke("g"), stroke("r")])).toEqual(["pending", "pending", "g r"]));
});

test("of two commands with the same keys the first runs", () => {
  const chords = parseKeys("e") ?? [];
  const bindings = [
    { chords, command: "page" },
    { chords, command: "everywhere" },
  ];
  expect(match(NOTHING_PENDING, stroke("e"), bindings, 0, false)).toMatchObject({
    kind: "hit",
    command: "page",
  });
});
