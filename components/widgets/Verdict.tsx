"use client";
/** What was said, what it is, and why. It takes the focus, unless told not to, so that a reader hears it first. */

import { useEffect, useRef } from "react";
import type { Params } from "@/lib/widgets/fields.ts";
import { type Guess, judge, type PredictionSpec } from "@/lib/widgets/predictions.ts";
import { Button } from "../ui/Button.tsx";
import { useKeep } from "./use-keep.tsx";
import styles from "./Verdict.module.css";

const MARK = { right: "✓", near: "≈", wrong: "✗", skipped: "–" };

interface VerdictProps {
  spec: PredictionSpec<Params>;
  params: Params;
  guess: Guess;
  /** Markdown of a card that asks the same, offered after a wrong guess; null where it's a card already */
  card: string | null;
  /** the question stands above already */
  isAsked?: boolean;
  /** the focus goes elsewhere */
  isQuiet?: boolean;
}

export function Verdict({ spec, params, guess, card, isAsked = false, isQuiet = false }: VerdictProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!isQuiet) line.current?.focus({ preventScroll: true });
  }, [isQuiet]);
  const { keep, sheet } = useKeep();
  const { outcome, text } = judge(spec, params, guess);
  return (
    <div className={styles.verdict} data-outcome={outcome}>
      {!isAsked && <p className={styles.asked}>{spec.ask(params)}</p>}
      <p ref={line} tabIndex={-1} className={styles.answer}>
        <span aria-hidden="true">{MARK[outcome]}</span> {text}
      </p>
      <p>{spec.why(params)}</p>
      {card !== null && outcome === "wrong" && (
        <Button variant="quiet" className={styles.card} onClick={() => keep(card)}>
          Keep a card of this
        </Button>
      )}
      {sheet}
    </div>
  );
}
