"use client";

import type { ReactNode } from "react";
import { buckets } from "@/lib/widgets/buckets/definition.ts";
import type { WidgetView } from "../view.ts";
import { BucketsFigure } from "./BucketsFigure.tsx";

const view: WidgetView = { definition: buckets, Figure: BucketsFigure };

export default function BucketsView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
