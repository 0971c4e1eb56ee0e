"use client";
/** A widget's view where it opens after the page: downloaded when it is first asked for. */

import { type ComponentProps, type ReactNode, Suspense } from "react";
import styles from "./LazyView.module.css";
import type { ViewLoader } from "./view.ts";
import { views } from "./views.tsx";

interface LazyViewProps extends ComponentProps<ViewLoader> {
  name: string;
  /** in place of a view that doesn't exist */
  missing: ReactNode;
  /** in its place until it is there; else a line that says so */
  waiting?: ReactNode;
}

export function LazyView({ name, missing, waiting = <Loading />, children }: LazyViewProps) {
  const View = viewOf(name);
  if (View === undefined) return missing;
  return (
    <Suspense fallback={waiting}>
      <View>{children}</View>
    </Suspense>
  );
}

/** Downloads a view that is about to be wanted, and shows nothing. */
export function ViewAhead({ name }: { name: string }) {
  const View = viewOf(name);
  return (
    View && (
      <Suspense>
        <View>{() => null}</View>
      </Suspense>
    )
  );
}

function viewOf(name: string): ViewLoader | undefined {
  return Object.hasOwn(views, name) ? views[name] : undefined;
}

function Loading() {
  return (
    <p className={styles.loading} role="status">
      Loading the figure…
    </p>
  );
}
