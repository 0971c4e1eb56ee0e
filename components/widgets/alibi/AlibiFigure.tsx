"use client";
/** Slopes, reaches, one head's bias and one query's attention: what is pointed at in one is lit in the others. */

import { useState } from "react";
import type { AlibiParams, AlibiResult } from "@/lib/widgets/alibi/compute.ts";
import type { FigureProps } from "../view.ts";
import styles from "./AlibiFigure.module.css";
import { Attention } from "./Attention.tsx";
import { Heads } from "./Heads.tsx";

/** What the pointer is over: lit in every view, changed in none. */
export interface Lit {
  head?: number;
  query?: number;
  keyPosition?: number;
}

export interface PartProps extends FigureProps<AlibiParams, AlibiResult> {
  lit: Lit;
  onLit(lit: Lit): void;
}

export function AlibiFigure(props: FigureProps<AlibiParams, AlibiResult>) {
  const [lit, setLit] = useState<Lit>({});
  const part: PartProps = { ...props, lit, onLit: setLit };
  return (
    <div className={styles.figure}>
      <Heads {...part} />
      <Attention {...part} />
    </div>
  );
}
