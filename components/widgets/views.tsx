"use client";
/** Where each widget's view is. A page downloads only the views it shows: each is a chunk of its own. */

import dynamic from "next/dynamic";
import type { ViewLoader } from "./view.ts";
import styles from "./views.module.css";

const loading = () => (
  <p className={styles.loading} role="status">
    Loading the figure…
  </p>
);

export const views: Readonly<Record<string, ViewLoader>> = {
  sinusoidal: dynamic(() => import("./sinusoidal/SinusoidalView.tsx"), { loading }),
};
