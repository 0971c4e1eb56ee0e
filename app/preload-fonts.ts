/** Font files that a page is sure to need, asked for before its style sheets are read. The same files as in fonts.css. */

import { preload } from "react-dom";

const TEXT = [
  new URL(
    "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
    import.meta.url,
  ),
  new URL("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url),
];

const MATHS = [
  new URL("katex/dist/fonts/KaTeX_Main-Regular.woff2", import.meta.url),
  new URL("katex/dist/fonts/KaTeX_Math-Italic.woff2", import.meta.url),
];

/** For every page: what its first lines are set in. */
export function preloadTextFonts(): void {
  TEXT.forEach(preloadFont);
}

/** For pages that show cards or notes: KaTeX has no stand-in of the same widths, so a late font would move the line. */
export function preloadMathsFonts(): void {
  MATHS.forEach(preloadFont);
}

function preloadFont(file: URL): void {
  preload(String(file), { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
