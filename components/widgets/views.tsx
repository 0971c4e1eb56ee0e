"use client";
/**
 * Where each widget's view is, by its name: one line each. A page downloads only the views it shows. They have no
 * loading of their own, so that a page drawn on the server has the figure in it; what opens later goes through LazyView.
 */

import dynamic from "next/dynamic";
import type { ViewLoader } from "./view.ts";

export const views: Readonly<Record<string, ViewLoader>> = {
  alibi: dynamic(() => import("./alibi/AlibiView.tsx")),
  buckets: dynamic(() => import("./buckets/BucketsView.tsx")),
  combine: dynamic(() => import("./combine/CombineView.tsx")),
  compare: dynamic(() => import("./compare/CompareView.tsx")),
  distance: dynamic(() => import("./distance/DistanceView.tsx")),
  longer: dynamic(() => import("./longer/LongerView.tsx")),
  nope: dynamic(() => import("./nope/NopeView.tsx")),
  order: dynamic(() => import("./order/OrderView.tsx")),
  packing: dynamic(() => import("./packing/PackingView.tsx")),
  rope: dynamic(() => import("./rope/RopeView.tsx")),
  shift: dynamic(() => import("./shift/ShiftView.tsx")),
  sinusoidal: dynamic(() => import("./sinusoidal/SinusoidalView.tsx")),
  stretch: dynamic(() => import("./stretch/StretchView.tsx")),
  table: dynamic(() => import("./table/TableView.tsx")),
};
