"use client";

import type { ReactNode } from "react";
import { shift } from "@/lib/widgets/shift/definition.ts";
import type { WidgetView } from "../view.ts";
import { ShiftFigure } from "./ShiftFigure.tsx";

const view: WidgetView = { definition: shift, Figure: ShiftFigure };

export default function ShiftView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
