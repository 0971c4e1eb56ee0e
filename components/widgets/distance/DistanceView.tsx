"use client";

import type { ReactNode } from "react";
import { distance } from "@/lib/widgets/distance/definition.ts";
import type { WidgetView } from "../view.ts";
import { DistanceFigure } from "./DistanceFigure.tsx";

const view: WidgetView = { definition: distance, Figure: DistanceFigure };

export default function DistanceView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
