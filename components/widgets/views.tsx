"use client";
/** Where each widget's view is. A page downloads only the views it shows: each is a chunk of its own. */

import dynamic from "next/dynamic";
import type { ViewLoader } from "./view.ts";

const loading = () => <p role="status">Loading the figure…</p>;

export const views: Readonly<Record<string, ViewLoader>> = {
  sinusoidal: dynamic(() => import("./sinusoidal/SinusoidalView.tsx"), { loading }),
};
