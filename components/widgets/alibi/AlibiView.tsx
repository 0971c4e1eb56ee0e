"use client";

import type { ReactNode } from "react";
import { alibi } from "@/lib/widgets/alibi/definition.ts";
import type { WidgetView } from "../view.ts";
import { AlibiFigure } from "./AlibiFigure.tsx";

const view: WidgetView = { definition: alibi, Figure: AlibiFigure };

export default function AlibiView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
