/** What every widget must keep, whatever it shows. */

import { describe, expect, test } from "vitest";
import { labPath } from "../codec.ts";
import type { Widget } from "../definition.ts";
import { defaultParams, type Params, withinLimits } from "../fields.ts";
import { toTex } from "../formula.ts";
import { answerOf, isGuess, judge, predictionToAsk } from "../predictions.ts";

export function describeWidget(widget: Widget): void {
  const defaults = defaultParams(widget.fields);
  const shown = [...widget.states, ...widget.presets];
  const everyState: Params[] = [
    defaults,
    ...shown.map(({ params }) => ({ ...defaults, ...params }) as Params),
  ];

  describe(widget.name, () => {
    test("asks one question, in one sentence", () => {
      expect(widget.question).toMatch(/^[A-Z].*\?$/);
      expect(widget.papers.length).toBeGreaterThan(0);
    });

    test("short names are short", () => {
      for (const field of Object.values(widget.fields)) expect(field.key).toMatch(/^[a-zA-Zα-ω]{1,4}$/);
    });

    test("at most six controls are in sight", () =>
      expect(Object.values(widget.fields).filter((field) => !field.more).length).toBeLessThanOrEqual(6));

    test("defaults, named states and presets are legal", () => {
      for (const params of everyState) expect(withinLimits(widget.fields, params)).toEqual(params);
    });

    test("every state has a reading, a formula, a table of at most 64 even rows and a short link", () => {
      for (const params of everyState) {
        expect(widget.reading(params)).not.toMatch(/NaN|Infinity|undefined/);
        expect(toTex(widget.formula(params))).not.toMatch(/NaN|Infinity|undefined/);
        const { columns, rows } = widget.table(params);
        expect(rows.length).toBeLessThanOrEqual(64);
        expect(rows.every((row) => row.length === columns.length)).toBe(true);
        expect(labPath(widget, { params }).length).toBeLessThan(300);
      }
    });

    test("the static figure is one SVG of at most 24 kB, with a name and without anything that runs", () => {
      for (const params of everyState) {
        const svg = widget.staticFigure(params);
        expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+"/);
        expect(svg).toMatch(/<\/svg>$/);
        expect(svg).not.toMatch(/<script|\son\w+=|javascript:|href=/i);
        expect(svg).not.toMatch(/NaN|undefined/);
        expect(svg.length).toBeLessThan(24_000);
      }
    });

    test("every state has a prediction to ask, with an answer inside its own range and a reason", () => {
      for (const params of everyState) {
        expect(predictionToAsk(widget.predictions, params)).not.toBeNull();
        for (const spec of widget.predictions) {
          const answer = answerOf(spec, params);
          expect(spec.why(params)).toMatch(/\.$/);
          if (answer === null) continue;
          expect(isGuess(spec, params, answer)).toBe(true);
          expect(judge(spec, params, answer)).toMatchObject({ outcome: "right" });
          if (spec.kind === "choice" || spec.kind === "match") continue;
          const { min, max } = spec.range(params);
          for (const height of [spec.answer(params)].flat()) {
            expect(height).toBeGreaterThanOrEqual(min);
            expect(height).toBeLessThanOrEqual(max);
          }
        }
      }
    });
  });
}
