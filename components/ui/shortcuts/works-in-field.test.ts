import { expect, test } from "vitest";
import { commandInfo } from "./catalog.ts";
import { parseKeys } from "./keys.ts";
import { worksIn } from "./works-in-field.ts";

const undo = commandInfo("review.undo");
const good = commandInfo("review.good");
const commands = commandInfo("help.commands");

test.each([
  { keys: "u", focus: "page", command: undo, works: true },
  { keys: "u", focus: "field", command: undo, works: false },
  { keys: "mod+z", focus: "field", command: undo, works: false },
  { keys: "mod+z", focus: "empty field", command: undo, works: true },
  { keys: "u", focus: "empty field", command: undo, works: false },
  { keys: "u", focus: "empty number", command: undo, works: true },
  { keys: "5", focus: "empty number", command: undo, works: false },
  { keys: "e", focus: "empty number", command: undo, works: false },
  { keys: "Space", focus: "empty number", command: undo, works: false },
  { keys: "3", focus: "empty number", command: good, works: false },
  { keys: "mod+k", focus: "field", command: commands, works: true },
] as const)("$keys of $command.id in $focus: $works", ({ keys, focus, command, works }) =>
  expect(worksIn(focus, command, parseKeys(keys) ?? [])).toBe(works),
);
