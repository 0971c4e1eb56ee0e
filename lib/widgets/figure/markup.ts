/** Strings of SVG. Every text goes through `escapeText`; numbers through `short`. */

import { short, widthOf } from "./measure.ts";
import type { Ink } from "./spec.ts";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escapeText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] as string);
}

export function inkVar(ink: Ink): string {
  return `var(--${ink})`;
}

interface TextOptions {
  anchor?: "start" | "middle" | "end";
  /** a colour of app/tokens.css */
  color?: string;
  /** in the figure's units; what is longer ends in … */
  room?: number;
  /** turned to read upwards */
  upwards?: boolean;
  /** stands on ink, so it has an edge of paper */
  halo?: boolean;
}

/** A text whose line's middle is at y. */
export function textAt(x: number, y: number, text: string, options: TextOptions = {}): string {
  const { anchor = "start", color = "var(--ink-2)", room, upwards = false, halo = false } = options;
  const turn = upwards ? ` transform="rotate(-90 ${short(x)} ${short(y)})"` : "";
  const edge = halo
    ? ' stroke="var(--bg)" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
    : "";
  const place = `x="${short(x)}" y="${short(y)}" text-anchor="${anchor}" dominant-baseline="central"`;
  const content = escapeText(room === undefined ? text : cut(text, room));
  return `<text ${place} fill="${color}"${edge}${turn}>${content}</text>`;
}

function cut(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const letters = Math.max(Math.floor(room / widthOf("m")) - 1, 1);
  return `${[...text].slice(0, letters).join("")}…`;
}

/** A path that is stroked, not filled. */
export function strokePath(d: string, color: string, width = 1, rest = ""): string {
  return d === "" ? "" : `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}"${rest}/>`;
}
