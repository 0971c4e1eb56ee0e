/** What the editor can complete, gathered from the widgets and the vault. */

import type {
  OfferedParam,
  OfferedPlaces,
  OfferedWidget,
  Offers,
} from "@/components/editor/complete/offers.ts";
import { readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readLinkedNotes, readTags } from "@/lib/db/notes.ts";
import { anchorsOf } from "@/lib/markdown/anchors.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import { readSource } from "@/lib/vault/read-source.ts";
import type { Widget } from "@/lib/widgets/definition.ts";
import type { Field } from "@/lib/widgets/fields.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { allWidgets } from "@/lib/widgets/registry.ts";

export async function gatherOffers(): Promise<Offers> {
  const database = await getDatabase();
  const [notes, tags] = await Promise.all([readLinkedNotes(database), readTags(database)]);
  return { widgets: allWidgets.map(offerWidget), tags, notes };
}

/**
 * @param target of a link, without `#`; "" is the note itself
 * @param from path of the note that holds the link
 */
export async function gatherPlaces(target: string, from: string): Promise<OfferedPlaces> {
  const found = (await linkIndex()).note(target, from);
  const source = found && (await readSource(readConfig(process.env, process.cwd()).vault, found.path));
  return source?.outcome === "source" ? placesIn(source.text) : { headings: [], blocks: [] };
}

export function placesIn(text: string): OfferedPlaces {
  const { headings, blocks } = anchorsOf(text);
  const firstLine = (start: number) => /[^\n]*/.exec(text.slice(start, start + 500))?.[0] ?? "";
  return {
    headings: headings.map(({ start }) =>
      firstLine(start)
        .replace(/^[ \t]*#{1,6}[ \t]+/, "")
        .replace(/[ \t]+#*[ \t]*$/, ""),
    ),
    blocks: blocks.map(({ name }) => name),
  };
}

export function offerWidget({ name, title, question, fields, predictions }: Widget): OfferedWidget {
  return {
    name,
    title,
    question,
    params: Object.entries(fields).map(([long, field]) => offerParam(long, field)),
    asks: predictions.map(({ id, title: what }) => ({ id, title: what })),
  };
}

function offerParam(name: string, field: Field): OfferedParam {
  const { key, label } = field;
  const offered = { name, key, default: String(field.default) };
  switch (field.kind) {
    case "number": {
      const grid =
        field.multipleOf === undefined
          ? ""
          : field.multipleOf === 1
            ? ", whole"
            : `, multiples of ${field.multipleOf}`;
      const below = field.below === undefined ? "" : `, below ${field.below}`;
      const half = field.belowHalfOf === undefined ? "" : `, below half of ${field.belowHalfOf}`;
      const upTo = field.upTo === undefined ? "" : `, up to ${field.upTo}`;
      const passes = field.passes === undefined ? "" : `, up to one and a half times ${field.passes}`;
      const about = `${label}: ${formatNumber(field.min)} to ${formatNumber(field.max)}${grid}${below}${half}${upTo}${passes}`;
      return { ...offered, about, values: [String(field.default)] };
    }
    case "choice":
      return { ...offered, about: label, values: field.options.map(({ value }) => value) };
    case "switch":
      return { ...offered, about: label, values: ["true", "false"] };
    case "text":
      return { ...offered, about: `${label}: up to ${field.maxWords} words`, values: [field.default] };
    case "list": {
      const about = `${label}: ${field.least} to ${field.most} numbers from ${field.min} to ${field.max}`;
      return { ...offered, about, values: [field.default] };
    }
    case "set":
      return {
        ...offered,
        about: label,
        values: [field.default, ...field.options.map(({ value }) => value)],
      };
    default:
      return field satisfies never;
  }
}
