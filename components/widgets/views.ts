/**
 * Where each widget's view is, by its name: one line each. A page downloads only the views it shows. Pages that are
 * drawn on the server await them, so that the figure is in the page from the start; what opens later goes through
 * LazyView.
 */

import type { ViewLoader } from "./view.ts";

export const views: Readonly<Record<string, () => Promise<{ default: ViewLoader }>>> = {
  alibi: () => import("./alibi/AlibiView.tsx"),
  buckets: () => import("./buckets/BucketsView.tsx"),
  combine: () => import("./combine/CombineView.tsx"),
  compare: () => import("./compare/CompareView.tsx"),
  distance: () => import("./distance/DistanceView.tsx"),
  longer: () => import("./longer/LongerView.tsx"),
  nope: () => import("./nope/NopeView.tsx"),
  order: () => import("./order/OrderView.tsx"),
  packing: () => import("./packing/PackingView.tsx"),
  rope: () => import("./rope/RopeView.tsx"),
  shift: () => import("./shift/ShiftView.tsx"),
  sinusoidal: () => import("./sinusoidal/SinusoidalView.tsx"),
  stretch: () => import("./stretch/StretchView.tsx"),
  table: () => import("./table/TableView.tsx"),
};
