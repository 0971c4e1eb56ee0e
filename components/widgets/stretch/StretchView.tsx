"use client";

import type { ReactNode } from "react";
import { stretch } from "@/lib/widgets/stretch/definition.ts";
import type { WidgetView } from "../view.ts";
import { StretchFigure } from "./StretchFigure.tsx";

const view: WidgetView = { definition: stretch, Figure: StretchFigure };

export default function StretchView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
