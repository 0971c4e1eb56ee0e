import { expect, test } from "vitest";
import { filterCommands } from "./filter-commands.ts";

const commands = ["Go to Today", "Go to Notes", "Undo", "Bury until tomorrow", "Suspend"].map((label) => ({
  label,
}));
const found = (typed: string) => filterCommands(commands, typed).map(({ label }) => label);

test.each([
  ["", ["Go to Today", "Go to Notes", "Undo", "Bury until tomorrow", "Suspend"]],
  ["undo", ["Undo"]],
  ["  GO   no ", ["Go to Notes"]],
  ["notes go", ["Go to Notes"]],
  ["un", ["Undo", "Bury until tomorrow"]],
  ["end", ["Suspend"]],
  ["fly", []],
])("%j finds %j", (typed, labels) => expect(found(typed)).toEqual(labels));
