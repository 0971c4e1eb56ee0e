"use client";

import type { ReactNode } from "react";
import { compare } from "@/lib/widgets/compare/definition.ts";
import type { WidgetView } from "../view.ts";
import { CompareFigure } from "./CompareFigure.tsx";

const view: WidgetView = { definition: compare, Figure: CompareFigure };

export default function CompareView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
