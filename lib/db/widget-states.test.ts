import { expect, test } from "vitest";
import { defaultParams } from "@/lib/widgets/fields.ts";
import { sinusoidal } from "@/lib/widgets/sinusoidal/definition.ts";
import { addCards, scratchDatabase } from "./testing/scratch-database.ts";
import { readLastWidgetState, readWidgetStates, writeWidgetState } from "./widget-states.ts";

const params = { ...defaultParams(sinusoidal.fields), position: 7 };

async function setUp() {
  const { database } = await scratchDatabase();
  const [first = "", second = ""] = await addCards(database, 2);
  return { database, first, second };
}

test("the latest state of each card's widget is kept", async () => {
  const { database, first, second } = await setUp();
  await writeWidgetState(database, first, "sinusoidal", { ...params, position: 1 }, 1);
  await writeWidgetState(database, second, "sinusoidal", { ...params, position: 2 }, 2);
  await writeWidgetState(database, first, "sinusoidal", params, 3);
  const states = await readWidgetStates(database, [first]);
  expect([...states]).toEqual([[first, [{ widget: "sinusoidal", params, at: 3 }]]]);
  expect(await readLastWidgetState(database)).toEqual({ widget: "sinusoidal", params, at: 3 });
});

test("one that was left as the card has it is forgotten", async () => {
  const { database, first } = await setUp();
  await writeWidgetState(database, first, "sinusoidal", params, 1);
  await writeWidgetState(database, first, "sinusoidal", null, 2);
  expect(await readWidgetStates(database, [first])).toEqual(new Map());
  expect(await readLastWidgetState(database)).toBeNull();
});

test("a card that is not there keeps no state", async () => {
  const { database } = await setUp();
  expect(await writeWidgetState(database, "none", "sinusoidal", params, 1)).toBe("unknown-card");
});

test("a state that its widget does not know any more is left out", async () => {
  const { database, first } = await setUp();
  await writeWidgetState(database, first, "sinusoidal", { position: -1 }, 1);
  await writeWidgetState(database, first, "gone", {}, 2);
  expect(await readWidgetStates(database, [first])).toEqual(new Map());
});
