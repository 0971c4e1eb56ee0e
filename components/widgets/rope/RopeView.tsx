"use client";

import type { ReactNode } from "react";
import { rope } from "@/lib/widgets/rope/definition.ts";
import type { WidgetView } from "../view.ts";
import { RopeFigure } from "./RopeFigure.tsx";

const view: WidgetView = { definition: rope, Figure: RopeFigure };

export default function RopeView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
