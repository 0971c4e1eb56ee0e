/**
 * What a widget is: a pure definition from which its figure, its formula, its reading, its quiz answer and its links all
 * come, so that none of them can disagree with another. Its view is in components/widgets under the same name.
 */

import type { Fields, Params, ParamsOf } from "./fields.ts";
import type { MathNode } from "./formula.ts";
import type { PredictionSpec } from "./predictions.ts";

/** A widget at a state, already validated: what a page hands to the browser. */
export interface WidgetCall {
  widget: string;
  /** by long name, complete and legal */
  params: Params;
  /** id of the prediction to ask; the widget's first one when absent */
  ask?: string;
}

export interface Source {
  label: string;
  url: string;
}

/** A state worth looking at. */
export interface Preset<P> {
  name: string;
  /** what there is to see, in one sentence */
  note: string;
  /** what differs from the defaults */
  params: Partial<P>;
  /** where the numbers come from, when they are a model's */
  source?: Source;
}

export interface Table {
  caption: string;
  columns: readonly string[];
  /** at most 64 */
  rows: readonly (readonly string[])[];
}

/** Markdown of the card that a state makes. */
export interface CardText {
  question: string;
  answer: string;
}

export interface WidgetDefinition<F extends Fields, R> {
  /** as in URLs and after ```demo */
  name: string;
  title: string;
  /** what the widget lets one find out, in one sentence */
  question: string;
  papers: readonly Source[];
  fields: F;
  /** everything the figure shows, from one call */
  compute(params: ParamsOf<F>): R;
  formula(params: ParamsOf<F>): MathNode;
  /** at least one; the first is asked unless a card names another */
  predictions: readonly [PredictionSpec<ParamsOf<F>>, ...PredictionSpec<ParamsOf<F>>[]];
  /** what to try: a failure, its remedy, an extreme */
  states: readonly [Preset<ParamsOf<F>>, Preset<ParamsOf<F>>, Preset<ParamsOf<F>>];
  presets: readonly Preset<ParamsOf<F>>[];
  /** the figure in one line, as a screen reader says it */
  reading(params: ParamsOf<F>): string;
  table(params: ParamsOf<F>): Table;
  card(params: ParamsOf<F>): CardText;
  /** a trusted inline SVG of real values, for pages without JavaScript and views that fail */
  staticFigure(params: ParamsOf<F>): string;
}

/** Any widget, when its own parameters don't matter. */
export type Widget = WidgetDefinition<Fields, unknown>;

/** Ties the parts of a definition to the types of its own fields. */
export function defineWidget<const F extends Fields, R>(
  definition: WidgetDefinition<F, R>,
): WidgetDefinition<F, R> {
  const keys = Object.values(definition.fields).map((field) => field.key);
  const names = [...keys, ...Object.keys(definition.fields), "ask"];
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new Error(`${definition.name}: two parameters are called ${repeated}`);
  return definition;
}
