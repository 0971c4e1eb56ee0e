"use client";

import type { ReactNode } from "react";
import { nope } from "@/lib/widgets/nope/definition.ts";
import type { WidgetView } from "../view.ts";
import { NopeFigure } from "./NopeFigure.tsx";

const view: WidgetView = { definition: nope, Figure: NopeFigure };

export default function NopeView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
