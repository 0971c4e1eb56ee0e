"use client";
/** The lanes, the pairs of query and key that lie too far apart, and what was published: one state, three sights of it. */

import { useState } from "react";
import type { LongerResult } from "@/lib/widgets/longer/compute.ts";
import type { EncodingName, LongerParams } from "@/lib/widgets/longer/fields.ts";
import type { FigureProps } from "../view.ts";
import { Evidence } from "./Evidence.tsx";
import { Lanes } from "./Lanes.tsx";
import styles from "./LongerFigure.module.css";
import { PairTriangle } from "./PairTriangle.tsx";

/** What the pointer is over: lit in every view, changed in none. */
export interface Lit {
  position?: number;
  encoding?: EncodingName;
}

/** What each of the views is given. */
export interface PartProps extends FigureProps<LongerParams, LongerResult> {
  lit: Lit;
  onLit(lit: Lit): void;
}

export function LongerFigure(props: FigureProps<LongerParams, LongerResult>) {
  const [lit, setLit] = useState<Lit>({});
  const part: PartProps = { ...props, lit, onLit: setLit };
  return (
    <div className={styles.figure}>
      <Lanes {...part} />
      <div className={styles.below}>
        <PairTriangle {...part} />
        <Evidence {...part} />
      </div>
    </div>
  );
}
