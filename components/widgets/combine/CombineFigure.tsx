"use client";
/** Widths to scale, what a layer costs each way, one score in its four terms, and how orthogonal random vectors are. */

import { type CSSProperties, useMemo, useState } from "react";
import type { CombineParams, CombineResult, Cost, Mode } from "@/lib/widgets/combine/compute.ts";
import { cosinesPlot, shapesOf } from "@/lib/widgets/combine/figures.ts";
import { growthInWords, MODE_NAMES } from "@/lib/widgets/combine/words.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { Plot } from "../figure/Plot.tsx";
import type { FigureProps } from "../view.ts";
import styles from "./CombineFigure.module.css";
import { FourTerms } from "./FourTerms.tsx";

export function CombineFigure({ params, result, onMove }: FigureProps<CombineParams, CombineResult>) {
  const { costs, cosines } = result;
  const [lit, setLit] = useState<Mode | null>(null);
  const plot = useMemo(() => cosinesPlot(cosines), [cosines]);
  // what is pointed at is drawn to scale, without being chosen
  const shown = costs.find((cost) => cost.mode === lit) ?? result.cost;
  const handlers = (mode: Mode) => ({
    onClick: () => onMove({ mode }),
    onMouseEnter: () => setLit(mode),
    onMouseLeave: () => setLit(null),
  });
  return (
    <div className={styles.figure}>
      <div className={styles.costs}>
        <Weights cost={shown} tokenDim={params.tokenDim} />
        <div className={styles.ways} aria-hidden="true">
          {costs.map((cost) => (
            <div
              key={cost.mode}
              className={styles.way}
              data-chosen={cost.mode === params.mode}
              data-lit={cost.mode === lit}
              {...handlers(cost.mode)}
            >
              <p>
                <strong>{MODE_NAMES[cost.mode]}</strong> {formatNumber(cost.perLayer)} · {growthInWords(cost)}
              </p>
              <Vector cost={cost} tokenDim={params.tokenDim} />
              <span className={styles.cost} style={{ width: share(cost.factor / 4) }} />
              <small>
                <Widths cost={cost} /> · {formatNumber(cost.perLayer * params.layers)} in all layers
              </small>
            </div>
          ))}
        </div>
      </div>
      <div className={styles.why}>
        <FourTerms parts={result.parts} mode={params.mode} />
        <div>
          <Plot spec={plot} />
          <p className={styles.note}>
            Vectors of ±1 at d = {formatNumber(params.tokenDim)}: their cosines spread by{" "}
            {formatNumber(cosines.spread)}, and 1/√d is {formatNumber(cosines.expectedSpread)}.
          </p>
        </div>
      </div>
    </div>
  );
}

/** A layer's weights as a square on its width; beside it, hatched, what the token's width alone would not need. */
function Weights({ cost, tokenDim }: { cost: Cost; tokenDim: number }) {
  const { stream, plain } = shapesOf(cost, tokenDim);
  return (
    <div className={styles.weights} aria-hidden="true">
      <div className={styles.square} data-of="stream" style={side(stream)} />
      <div className={styles.square} data-of="plain" style={side(plain)}>
        {formatNumber(tokenDim)}²
      </div>
      <p>
        {formatNumber(cost.stream)}² is {formatNumber(cost.factor)} ×
      </p>
    </div>
  );
}

/** The numbers of one vector, to scale: side by side, or two deep where they are added. */
function Vector({ cost, tokenDim }: { cost: Cost; tokenDim: number }) {
  const { token, position } = shapesOf(cost, tokenDim);
  return (
    <div className={styles.vector} data-added={cost.mode === "add"}>
      <span data-of="token" style={{ width: share(token) }} />
      <span data-of="position" style={{ width: share(position) }} />
    </div>
  );
}

/** 768 + 64 numbers, in the colours of the vector. */
function Widths({ cost: { token, position, mode } }: { cost: Cost }) {
  return (
    <>
      <b data-of="token">{formatNumber(token)}</b> {mode === "add" ? "with" : "+"}{" "}
      <b data-of="position">{formatNumber(position)}</b> numbers
    </>
  );
}

function share(part: number): string {
  return `${100 * part}%`;
}

function side(part: number): CSSProperties {
  return { width: share(part), height: share(part) };
}
