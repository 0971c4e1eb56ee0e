/** A circle with hands as a picture, and the arithmetic of its places. Angles run counterclockwise from the right. */

import { inkVar, strokePath, textAt } from "./markup.ts";
import { short, TEXT_SIZE, widthOf } from "./measure.ts";
import type { DialSpec, Hand } from "./spec.ts";
import { type PartMaker, svgFigure } from "./svg-figure.ts";

export function dialSvg(spec: DialSpec, { label, width }: { label: string; width?: number }): string {
  return svgFigure(label, [[dialPart(spec, width === undefined ? {} : { width })]]);
}

export function dialPart(spec: DialSpec, { width = 160 }: { width?: number } = {}): PartMaker {
  return () => {
    const labelled = spec.hands.some((hand) => hand.label !== undefined);
    const radius = width / 2 - (labelled ? TEXT_SIZE * 1.6 : 6);
    const arcs = (spec.arcs ?? []).map(({ fromRad, toRad, look, radius: part = 1, ink = "position" }) => {
      const dash = look === "unseen" ? ' stroke-dasharray="2 3"' : ' stroke-opacity=".45"';
      return strokePath(arcPath(fromRad, toRad, part * radius), inkVar(ink), 5, dash);
    });
    const face = `<circle r="${short(radius)}" fill="none" stroke="var(--control-edge)"/>`;
    const cross = strokePath(
      `M${short(-radius)} 0h${short(2 * radius)}M0 ${short(-radius)}v${short(2 * radius)}`,
      "var(--rule)",
    );
    const hands = spec.hands.map((hand) => handMarkup(hand, radius));
    const labels = placeHandLabels(spec, radius).map(({ x, y, hand }) =>
      textAt(keptInside(x, hand.label as string, width), y, hand.label as string, {
        anchor: "middle",
        color: inkVar(hand.ink ?? "position"),
        halo: true,
      }),
    );
    const content = [cross, face, ...arcs, ...hands, ...labels].join("");
    return {
      width,
      height: width,
      markup: `<g transform="translate(${short(width / 2)} ${short(width / 2)})">${content}</g>`,
    };
  };
}

/** A picture ends at its edge, so a long label at the side moves over the rim. */
function keptInside(x: number, label: string, width: number): number {
  const room = Math.max((width - widthOf(label)) / 2, 0);
  return Math.min(Math.max(x, -room), room);
}

function handMarkup({ angleRad, length = 1, look, ink = "position" }: Hand, radius: number): string {
  const { x, y } = onDial(angleRad, length * radius);
  const line = strokePath(
    `M0 0L${short(x)} ${short(y)}`,
    inkVar(ink),
    look === "dashed" ? 1.25 : 2,
    look === "dashed" ? ' stroke-dasharray="4 3"' : "",
  );
  return `${line}<circle cx="${short(x)}" cy="${short(y)}" r="3.5" fill="${inkVar(ink)}"/>`;
}

/** In the drawing's units from the middle, upwards being less. */
export function onDial(angleRad: number, radius: number): { x: number; y: number } {
  return { x: radius * Math.cos(angleRad), y: -radius * Math.sin(angleRad) };
}

/** Part of the rim as a path, the whole of it from one turn on. */
export function arcPath(fromRad: number, toRad: number, radius: number): string {
  const span = Math.min(Math.abs(toRad - fromRad), 2 * Math.PI);
  const at = (angleRad: number) => {
    const { x, y } = onDial(angleRad, radius);
    return `${thousandth(x)} ${thousandth(y)}`;
  };
  if (!(span > 0)) return "";
  const start = Math.min(fromRad, toRad);
  // an arc can't end where it begins, so it goes in two
  const half = start + span / 2;
  const arc = `A${thousandth(radius)} ${thousandth(radius)} 0 0 0 `;
  return `M${at(start)}${arc}${at(half)}${arc}${at(start + span)}`;
}

/** Also a dial of radius 1 is drawn with these, by the server and by the browser alike. */
export function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

export interface HandLabel {
  hand: Hand;
  x: number;
  y: number;
}

/** Each label outside the rim at its hand, moved along the rim while it lies on another. */
export function placeHandLabels({ hands }: DialSpec, radius: number): HandLabel[] {
  const placed: HandLabel[] = [];
  for (const hand of hands) {
    if (hand.label === undefined || !Number.isFinite(hand.angleRad)) continue;
    const spots = [0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9].map((aside) => {
      const { x, y } = onDial(hand.angleRad + aside, radius + TEXT_SIZE * 0.9);
      return { hand, x, y };
    });
    const free = spots.find((spot) => !placed.some((other) => areOnEachOther(spot, other)));
    placed.push(free ?? (spots[0] as HandLabel));
  }
  return placed;
}

function areOnEachOther(one: HandLabel, other: HandLabel): boolean {
  const width = (widthOf(one.hand.label ?? "") + widthOf(other.hand.label ?? "")) / 2;
  return Math.abs(one.x - other.x) < width && Math.abs(one.y - other.y) < TEXT_SIZE * 1.1;
}

/** The hand whose tip is nearest to a place: what a press there takes hold of. Radius 1 at the rim, upwards more. */
export function nearestHand({ hands }: DialSpec, angleRad: number, length: number): string | null {
  const distance = (hand: Hand) => {
    const [tip, place] = [onDial(hand.angleRad, hand.length ?? 1), onDial(angleRad, length)];
    return Math.hypot(tip.x - place.x, tip.y - place.y);
  };
  const [first, ...rest] = hands;
  if (first === undefined) return null;
  return rest.reduce((nearest, hand) => (distance(hand) < distance(nearest) ? hand : nearest), first).id;
}
