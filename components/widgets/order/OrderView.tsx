"use client";

import type { ReactNode } from "react";
import { order } from "@/lib/widgets/order/definition.ts";
import type { WidgetView } from "../view.ts";
import { OrderFigure } from "./OrderFigure.tsx";

const view: WidgetView = { definition: order, Figure: OrderFigure };

export default function OrderView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
