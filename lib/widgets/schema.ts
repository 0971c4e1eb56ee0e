/** Checks what comes back from a browser, by zod: a widget's state, and a prediction whose answer is computed anew. */

import { z } from "zod";
import type { Prediction } from "@/lib/scheduling/types.ts";
import type { Widget, WidgetCall } from "./definition.ts";
import { defaultParams, type Field, type Params, type ParamValue, withinLimits } from "./fields.ts";
import { isGuess, predictionToAsk, toPrediction } from "./predictions.ts";
import { readValue } from "./read-value.ts";
import { findWidget, widgetNames } from "./registry.ts";

/** The widget's own parameters, each inside its limits. One that is missing gets its default; one too many is refused. */
export function paramsSchema(widget: Widget): z.ZodType<Params> {
  const shape = Object.fromEntries(
    Object.entries(widget.fields).map(([name, field]) => [name, fieldSchema(field).optional()]),
  );
  return z.strictObject(shape).transform((given, context): Params => {
    const params: Params = defaultParams(widget.fields);
    for (const [name, value] of Object.entries(given)) if (value !== undefined) params[name] = value;
    const legal = withinLimits(widget.fields, params);
    for (const name of Object.keys(given)) {
      if (params[name] === legal[name]) continue;
      const message = `must be ${typeof legal[name] === "number" ? "at most " : ""}${String(legal[name])} beside the others`;
      context.addIssue({ code: "custom", path: [name], message });
    }
    return legal;
  });
}

/** Characters of a text, list or set that are worth a look: what is legal is shorter by far. */
const MAX_TEXT = 1000;

function fieldSchema(field: Field): z.ZodType<ParamValue> {
  switch (field.kind) {
    case "number": {
      const inside = z.number().min(field.min).max(field.max);
      return field.multipleOf === undefined ? inside : inside.multipleOf(field.multipleOf);
    }
    case "choice":
      return z.enum(field.options.map((option) => option.value));
    case "switch":
      return z.boolean();
    case "text":
      return z.string().max(MAX_TEXT);
    case "list":
    case "set":
      return z
        .string()
        .max(MAX_TEXT)
        .refine((text) => readValue(field, text) === text);
    default:
      return field satisfies never;
  }
}

/** A widget at a legal state. */
export const widgetCallSchema: z.ZodType<WidgetCall> = z
  .strictObject({
    widget: z.enum(widgetNames),
    params: z.record(z.string(), z.unknown()),
    ask: z.string().optional(),
  })
  .transform((given, context): WidgetCall => {
    const widget = widgetOf(given.widget);
    const params = paramsSchema(widget).safeParse(given.params);
    if (!params.success) return refuse(context, params.error.issues, "params");
    const call: WidgetCall = { widget: given.widget, params: params.data };
    if (given.ask === undefined) return call;
    if (predictionToAsk(widget.predictions, params.data, given.ask) !== null)
      return { ...call, ask: given.ask };
    return refuse(context, [
      { path: ["ask"], message: `${widget.name} can't ask ${given.ask} at these parameters` },
    ]);
  });

/** A guess as a browser sends it. Its answer and error are the server's own: what the browser says of them is not read. */
export const predictionSchema: z.ZodType<Prediction> = z
  .object({
    widget: z.string(),
    ask: z.string(),
    params: z.record(z.string(), z.unknown()),
    guess: z.union([z.number(), z.string().max(200), z.null()]),
  })
  .transform(({ guess, ...given }, context): Prediction => {
    const call = widgetCallSchema.safeParse(given);
    if (!call.success) return refuse(context, call.error.issues);
    const widget = widgetOf(call.data.widget);
    const spec = predictionToAsk(widget.predictions, call.data.params, call.data.ask);
    if (spec === null) throw new Error(`${widget.name} lost its prediction ${given.ask}`);
    if (guess === null || isGuess(spec, call.data.params, guess))
      return toPrediction(widget.name, spec, call.data.params, guess);
    return refuse(context, [{ path: ["guess"], message: `is no answer to ${spec.id}` }]);
  });

type Issue = Pick<z.core.$ZodIssue, "path" | "message">;

function refuse(context: z.core.$RefinementCtx, issues: readonly Issue[], ...under: string[]): never {
  for (const { path, message } of issues)
    context.addIssue({ code: "custom", path: [...under, ...path], message });
  return z.NEVER;
}

function widgetOf(name: string): Widget {
  const widget = findWidget(name);
  if (widget === null) throw new RangeError(`no widget ${name}`);
  return widget;
}
