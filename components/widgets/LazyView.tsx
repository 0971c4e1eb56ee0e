"use client";
/** A widget's view where it opens after the page: downloaded when it is first asked for. */

import { type ComponentProps, type LazyExoticComponent, lazy, type ReactNode, Suspense } from "react";
import styles from "./LazyView.module.css";
import type { ViewLoader } from "./view.ts";
import { views } from "./views.ts";

interface LazyViewProps extends ComponentProps<ViewLoader> {
  name: string;
  /** in place of a view that doesn't exist */
  missing: ReactNode;
}

/** One for each widget: another at the next drawing would start from nothing. */
const lazyViews = new Map<string, LazyExoticComponent<ViewLoader>>();

export function LazyView({ name, missing, children }: LazyViewProps) {
  const View = lazyView(name);
  if (View === null) return missing;
  return (
    <Suspense fallback={<Loading />}>
      <View>{children}</View>
    </Suspense>
  );
}

function lazyView(name: string): LazyExoticComponent<ViewLoader> | null {
  const known = lazyViews.get(name);
  if (known !== undefined) return known;
  const load = Object.hasOwn(views, name) ? views[name] : undefined;
  if (load === undefined) return null;
  const made = lazy(load);
  lazyViews.set(name, made);
  return made;
}

function Loading() {
  return (
    <p className={styles.loading} role="status">
      Loading the figure…
    </p>
  );
}
