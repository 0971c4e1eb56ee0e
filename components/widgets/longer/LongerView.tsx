"use client";

import type { ReactNode } from "react";
import { longer } from "@/lib/widgets/longer/definition.ts";
import type { WidgetView } from "../view.ts";
import { LongerFigure } from "./LongerFigure.tsx";

const view: WidgetView = { definition: longer, Figure: LongerFigure };

export default function LongerView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
