"use client";
/** The theme's figure colours, for what CSS can't reach: a canvas. They change with the theme. */

import { useSyncExternalStore } from "react";
import type { Rgb } from "./diverging-colors.ts";

export interface FigureColors {
  negative: Rgb;
  zero: Rgb;
  positive: Rgb;
}

const TOKENS = ["--fig-neg", "--fig-zero", "--fig-pos"];
/** What may change a colour without touching the document's attributes. */
const MEDIA = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

let current: { css: string; colors: FigureColors } | null = null;

/** null on the server and while hydrating, when nothing can be painted yet */
export function useFigureColors(): FigureColors | null {
  return useSyncExternalStore(subscribe, snapshot, () => null);
}

function subscribe(onChange: () => void): () => void {
  const refresh = () => {
    if (read()) onChange();
  };
  const observer = new MutationObserver(refresh);
  observer.observe(document.documentElement, { attributes: true });
  const queries = MEDIA.map((media) => window.matchMedia(media));
  for (const query of queries) query.addEventListener("change", refresh);
  refresh();
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener("change", refresh);
  };
}

/** The same object until a colour changes, as React wants it; styles are read only when something may have changed them. */
function snapshot(): FigureColors | null {
  if (current === null) read();
  return current?.colors ?? null;
}

/** @returns whether a colour changed */
function read(): boolean {
  const style = getComputedStyle(document.documentElement);
  const css = TOKENS.map((token) => style.getPropertyValue(token)).join("|");
  if (css === current?.css) return false;
  const [negative, zero, positive] = css.split("|").map(toRgb) as [Rgb, Rgb, Rgb];
  current = { css, colors: { negative, zero, positive } };
  return true;
}

/** Any CSS colour, by letting the browser paint one pixel with it. */
function toRgb(css: string): Rgb {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (context === null) return [0, 0, 0];
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
