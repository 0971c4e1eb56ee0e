"use client";

import type { ReactNode } from "react";
import { packing } from "@/lib/widgets/packing/definition.ts";
import type { WidgetView } from "../view.ts";
import { PackingFigure } from "./PackingFigure.tsx";

const view: WidgetView = { definition: packing, Figure: PackingFigure };

export default function PackingView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
