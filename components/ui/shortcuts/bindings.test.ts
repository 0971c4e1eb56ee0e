import { describe, expect, test } from "vitest";
import { conflicts, DEFAULT_SHORTCUTS, keysInForce, type ShortcutSettings } from "./bindings.ts";
import { CATALOG, type CommandInfo, commandInfo } from "./catalog.ts";
import { canonicalKeys, parseKeys } from "./keys.ts";

const inForce = (command: CommandInfo, settings: Partial<ShortcutSettings> = {}) =>
  keysInForce(command, { ...DEFAULT_SHORTCUTS, ...settings }).map(canonicalKeys);

describe("the catalogue", () => {
  const commands: readonly CommandInfo[] = CATALOG;
  test("gives each command its own id", () =>
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length));
  test.each(commands.flatMap(({ id, keys, also = [] }) => [keys, ...also].map((text) => ({ id, text }))))(
    "gives $id keys that can be read: $text",
    ({ text }) => expect(parseKeys(text)).not.toBeNull(),
  );
  test("gives no two commands of one page the same keys", () =>
    expect(conflicts(commands, DEFAULT_SHORTCUTS)).toEqual([]));
});

describe("the keys in force", () => {
  const undo = commandInfo("review.undo");
  const advance = commandInfo("review.advance");

  test("are the catalogue's until they are changed", () => expect(inForce(undo)).toEqual(["u", "mod+z"]));
  test("change to the learner's, and keep what no one types by accident", () =>
    expect(inForce(undo, { map: { "review.undo": "z" } })).toEqual(["z", "mod+z"]));
  test("can be taken away", () => {
    expect(inForce(undo, { map: { "review.undo": "" } })).toEqual(["mod+z"]);
    expect(inForce(commandInfo("review.good"), { map: { "review.good": "" } })).toEqual([]);
  });
  test("hold no plain characters when those are turned off, whoever chose them", () => {
    expect(inForce(undo, { enabled: false, map: { "review.undo": "z" } })).toEqual(["mod+z"]);
    expect(inForce(advance, { enabled: false })).toEqual(["Enter"]);
    expect(inForce(commandInfo("go.today"), { enabled: false })).toEqual([]);
    expect(inForce(commandInfo("review.close"), { enabled: false })).toEqual(["Escape"]);
  });
  test("are none where the stored text cannot be read", () =>
    expect(inForce(commandInfo("review.good"), { map: { "review.good": "hyper+x" } })).toEqual([]));
});

describe("a conflict", () => {
  const ids = (map: Record<string, string>) =>
    conflicts(CATALOG, { enabled: true, map }).map(({ command, with: other }) => [command.id, other.id]);

  test("is two commands of a page with one key, in any spelling", () =>
    expect(ids({ "review.flag": "U" })).toEqual([["review.flag", "review.undo"]]));
  test("is a key that begins another's keys, which could then never be finished", () =>
    expect(ids({ "review.good": "g" })).toHaveLength(
      CATALOG.filter(({ keys }) => keys.startsWith("g ")).length,
    ));
  test("is not two commands of different pages", () => expect(ids({ "today.start": "u" })).toEqual([]));
});
