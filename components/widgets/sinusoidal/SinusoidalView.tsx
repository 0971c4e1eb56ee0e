"use client";

import type { ReactNode } from "react";
import { sinusoidal } from "@/lib/widgets/sinusoidal/definition.ts";
import type { WidgetView } from "../view.ts";
import { SinusoidalFigure } from "./SinusoidalFigure.tsx";

const view: WidgetView = { definition: sinusoidal, Figure: SinusoidalFigure };

export default function SinusoidalView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
