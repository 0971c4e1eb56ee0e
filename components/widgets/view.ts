/** What a widget's view is: its definition, and the figure that draws what the definition computes. */

import type { ComponentType, ReactNode } from "react";
import type { Widget } from "@/lib/widgets/definition.ts";
import type { Params } from "@/lib/widgets/fields.ts";

export interface FigureProps<P = Params, R = unknown> {
  params: P;
  /** the definition's compute(params) */
  result: R;
  /** what the reader moved, by dragging or by keys; limits are kept by whoever is told */
  onMove(changed: Partial<P>): void;
}

export interface WidgetView {
  definition: Widget;
  // a method, so that a figure may ask for its own widget's types
  Figure(props: FigureProps): ReactNode;
}

/** Hands a view over: the default export of a widget's folder, which views.tsx finds by the widget's name. */
export type ViewLoader = ComponentType<{ children: (view: WidgetView) => ReactNode }>;
