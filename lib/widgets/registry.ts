/**
 * Every widget there is. For the server and for tests: a page in the browser loads only the widgets it shows, through
 * components/widgets/views.tsx.
 */

import { alibi } from "./alibi/definition.ts";
import { buckets } from "./buckets/definition.ts";
import { combine } from "./combine/definition.ts";
import { compare } from "./compare/definition.ts";
import type { Widget } from "./definition.ts";
import { distance } from "./distance/definition.ts";
import { longer } from "./longer/definition.ts";
import { nope } from "./nope/definition.ts";
import { order } from "./order/definition.ts";
import { packing } from "./packing/definition.ts";
import { rope } from "./rope/definition.ts";
import { shift } from "./shift/definition.ts";
import { sinusoidal } from "./sinusoidal/definition.ts";
import { stretch } from "./stretch/definition.ts";
import { positionTable } from "./table/definition.ts";

/** In the order of the gallery: from order itself, through absolute and relative positions, to long inputs. */
export const allWidgets: readonly Widget[] = [
  order,
  sinusoidal,
  distance,
  shift,
  positionTable,
  combine,
  rope,
  stretch,
  alibi,
  buckets,
  longer,
  packing,
  compare,
  nope,
];

export const widgetNames: readonly string[] = allWidgets.map((widget) => widget.name);

export function findWidget(name: string): Widget | null {
  return allWidgets.find((widget) => widget.name === name) ?? null;
}
