"use client";

import type { ReactNode } from "react";
import { combine } from "@/lib/widgets/combine/definition.ts";
import type { WidgetView } from "../view.ts";
import { CombineFigure } from "./CombineFigure.tsx";

const view: WidgetView = { definition: combine, Figure: CombineFigure };

export default function CombineView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
