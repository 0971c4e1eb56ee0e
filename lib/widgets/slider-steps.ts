/**
 * Where a number field's slider stands, and what each key does to it. The track runs from 0 to TRACK and may be
 * logarithmic; keys move by the field's own steps, so that every legal value can be reached.
 */

import { type NumberField, nearestLegal, type Params, upperLimit } from "./fields.ts";

/** Positions on a slider's track: fine enough for a wide screen. */
export const TRACK = 1000;

/** Values on a logarithmic slider without a grid of their own keep this many significant digits. */
const SIGNIFICANT_DIGITS = 2;

export function trackOf(field: NumberField, value: number, params: Params): number {
  const { from, to, scale } = ends(field, params);
  return to === from ? 0 : Math.round(((scale(value) - from) / (to - from)) * TRACK);
}

/**
 * The value at a place on the track.
 *
 * @param current where the slider stands now. An assistive tool nudges the track by one, which may round back to the
 *   same value; then the value moves one step that way, so that the slider can't stick
 */
export function valueAtTrack(field: NumberField, track: number, current: number, params: Params): number {
  const { from, to, unscale } = ends(field, params);
  const value = snap(field, unscale(from + (track / TRACK) * (to - from)), params);
  const nudge = track - trackOf(field, current, params);
  return value === current && Math.abs(nudge) === 1 ? stepBy(field, current, nudge, params) : value;
}

/** The value `steps` steps away: one grid unit each, or one in the second significant digit where there is no grid. */
export function stepBy(field: NumberField, value: number, steps: number, params: Params): number {
  if (field.multipleOf !== undefined) return snap(field, value + steps * field.multipleOf, params);
  let moved = value;
  for (let step = 0; step < Math.abs(steps); step++) moved = significantStep(moved, Math.sign(steps));
  return nearestLegal(field, moved, params);
}

/** What a key does to a slider (design: arrows one step, with Shift ten, Page a tenth of the track, Home and End the limits). */
export function valueAfterKey(
  field: NumberField,
  value: number,
  key: string,
  shift: boolean,
  params: Params,
): number | null {
  const steps = shift ? 10 : 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return stepBy(field, value, steps, params);
    case "ArrowLeft":
    case "ArrowDown":
      return stepBy(field, value, -steps, params);
    case "PageUp":
      return page(field, value, 1, params);
    case "PageDown":
      return page(field, value, -1, params);
    case "Home":
      return nearestLegal(field, field.min, params);
    case "End":
      return nearestLegal(field, lastOf(field, value, params), params);
    default:
      return null;
  }
}

/** Where End leads: the limit, or before it the last value below a field that this one may pass. */
function lastOf(field: NumberField, value: number, params: Params): number {
  const passed = field.passes === undefined ? undefined : params[field.passes];
  return typeof passed === "number" && value < passed - 1 ? passed - 1 : upperLimit(field, params);
}

/** A tenth of the track, and at least one step: on a short log track a tenth may round to nothing. */
function page(field: NumberField, value: number, direction: 1 | -1, params: Params): number {
  const track = Math.min(Math.max(trackOf(field, value, params) + (direction * TRACK) / 10, 0), TRACK);
  const moved = valueAtTrack(field, track, value, params);
  return moved === value ? stepBy(field, value, direction, params) : moved;
}

function snap(field: NumberField, value: number, params: Params): number {
  const rounded = field.multipleOf === undefined ? Number(value.toPrecision(SIGNIFICANT_DIGITS)) : value;
  return nearestLegal(field, rounded, params);
}

/** The next value with two significant digits: 9,900 → 10,000 → 11,000, and back the same way. */
function significantStep(value: number, direction: number): number {
  const exponent = Math.floor(Math.log10(value) + 1e-12);
  const unit = 10 ** (exponent - SIGNIFICANT_DIGITS + 1);
  const count = value / unit;
  const onGrid = Math.abs(count - Math.round(count)) < 1e-9;
  const next = onGrid ? Math.round(count) + direction : direction > 0 ? Math.ceil(count) : Math.floor(count);
  // below ten units the digit count drops: 10,000 − 1,000 would skip 9,900
  return next < 10 ** (SIGNIFICANT_DIGITS - 1)
    ? Number(((10 ** SIGNIFICANT_DIGITS - 1) * unit * 0.1).toPrecision(SIGNIFICANT_DIGITS))
    : Number((next * unit).toPrecision(SIGNIFICANT_DIGITS));
}

function ends(field: NumberField, params: Params) {
  const scale = field.scale === "log" ? Math.log : (value: number) => value;
  const unscale = field.scale === "log" ? Math.exp : (value: number) => value;
  return { from: scale(field.min), to: scale(upperLimit(field, params)), scale, unscale };
}
