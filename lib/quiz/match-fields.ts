/** The fields of a question block that say what goes with what. */

import { isMap } from "yaml";
import type { BlockFields, Field } from "./block-fields.ts";
import type { SpecItem, SpecOfPairs } from "./question-spec.ts";
import type { Template } from "./template.ts";

const ITEM_FIELDS = ["item", "is", "believes", "why"];
/** More fit on no screen. */
const MAX_ITEMS = 12;
const MAX_OUTCOMES = 12;

/** @param templateOf undefined, and a problem, for a text that can't be filled */
export function readPairs(
  block: BlockFields,
  match: Field,
  others: Field,
  templateOf: (field: Field, of: string) => Template | undefined,
): SpecOfPairs | undefined {
  const fields = block.itemsOf(match);
  if (fields.length < 2) {
    block.add(
      block.lineOf(match),
      "one-item",
      `there ${fields.length === 1 ? "is one thing" : "is nothing"} to match`,
      "list at least two items under match:, each with what it goes with",
    );
    return undefined;
  }
  const outcomes = new Map<string, { place: number; template: Template }>();
  const outcomeOf = (field: Field, of: string): number | undefined => {
    const words = block.textOf(field, of);
    const template = words === undefined ? undefined : templateOf(field, of);
    if (words === undefined || template === undefined) return undefined;
    const outcome = outcomes.get(words) ?? { place: outcomes.size, template };
    outcomes.set(words, outcome);
    return outcome.place;
  };
  const items = fields.flatMap((field) => itemOf(block, field, templateOf, outcomeOf) ?? []);
  for (const other of block.itemsOf(others)) outcomeOf(other, "others");
  if (items.length < fields.length) return undefined;
  if (outcomes.size < 2) {
    const remedy = "give them different outcomes, or list outcomes that go with nothing under others:";
    block.add(block.lineOf(match), "one-option", "everything goes with the same outcome", remedy);
    return undefined;
  }
  if (items.length > MAX_ITEMS || outcomes.size > MAX_OUTCOMES) {
    const message = `the question has more than ${MAX_ITEMS} items or ${MAX_OUTCOMES} outcomes to match`;
    block.add(block.lineOf(match), "too-many-options", message, "make several questions of it");
    return undefined;
  }
  return { form: "match", items, outcomes: [...outcomes.values()].map(({ template }) => template) };
}

function itemOf(
  block: BlockFields,
  field: Field,
  templateOf: (field: Field, of: string) => Template | undefined,
  outcomeOf: (field: Field, of: string) => number | undefined,
): SpecItem | undefined {
  const line = block.lineOf(field);
  if (!isMap(field)) {
    block.add(
      line,
      "wrong-field",
      "what is matched must have `item` and `is`",
      "write both, one below the other",
    );
    return undefined;
  }
  const parts = block.fieldsOf(field, ITEM_FIELDS, "`match`");
  const missing = ["item", "is"].find((name) => !parts.has(name));
  if (missing !== undefined) {
    block.add(
      line,
      "wrong-field",
      `what is matched has no \`${missing}\``,
      "write `item`, and what it goes with after `is`",
    );
    return undefined;
  }
  const text = templateOf(parts.get("item"), "item");
  const outcome = outcomeOf(parts.get("is"), "is");
  const why = parts.has("why") ? templateOf(parts.get("why"), "why") : null;
  const believes = parts.has("believes") ? block.textOf(parts.get("believes"), "believes") : null;
  if (text === undefined || outcome === undefined || why === undefined || believes === undefined)
    return undefined;
  return { text, outcome, believes, why, line };
}
