"use client";

import type { ReactNode } from "react";
import { positionTable } from "@/lib/widgets/table/definition.ts";
import type { WidgetView } from "../view.ts";
import { TableFigure } from "./TableFigure.tsx";

const view: WidgetView = { definition: positionTable, Figure: TableFigure };

export default function TableView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
