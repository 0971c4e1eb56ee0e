"use client";
/** A widget on a card: asks, waits for the card's answer, then says what was right and lies open. */

import { useEffect, useRef, useState } from "react";
import type { Grade, Prediction } from "@/lib/scheduling/types.ts";
import { cardMarkdown } from "@/lib/widgets/card-markdown.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import type { Params } from "@/lib/widgets/fields.ts";
import {
  type Guess,
  judge,
  predictionToAsk,
  say,
  suggestGrade,
  toPrediction,
} from "@/lib/widgets/predictions.ts";
import styles from "./CardWidget.module.css";
import { Explorer } from "./Explorer.tsx";
import { Presets } from "./Presets.tsx";
import { PredictionBlock } from "./prediction/PredictionBlock.tsx";
import { Verdict } from "./Verdict.tsx";
import type { WidgetView } from "./view.ts";

export interface CardWidgetProps {
  call: WidgetCall;
  /** whether the card's answer is shown */
  revealed: boolean;
  /** the guess of an earlier opening on the same card, which isn't asked for again */
  made?: Prediction | undefined;
  /** once per card, also when the question was skipped; the grade is what the error suggests */
  onPrediction(prediction: Prediction, suggested: Grade | undefined): void;
  /** the card itself tells the verdict: here it's told where the card can't be seen */
  isTold?: boolean;
  /** after each change, so that the card can offer the state it was left in */
  onStateChange?: ((params: Params) => void) | undefined;
}

export function CardWidget({
  view,
  call,
  revealed,
  made,
  onPrediction,
  isTold = false,
  onStateChange,
}: CardWidgetProps & { view: WidgetView }) {
  const { definition } = view;
  const [params, setParams] = useState(call.params);
  const [guess, setGuess] = useState<Guess | undefined>(made?.guess);
  const spec =
    predictionToAsk(definition.predictions, call.params, call.ask) ??
    predictionToAsk(definition.predictions, call.params);

  function commit(given: Guess) {
    if (spec === null) return;
    setGuess(given);
    const { outcome } = judge(spec, call.params, given);
    onPrediction(toPrediction(definition.name, spec, call.params, given), suggestGrade(outcome));
  }

  function change(next: Params) {
    setParams(next);
    onStateChange?.(next);
  }

  if (spec !== null && guess === undefined) {
    return <PredictionBlock spec={spec} params={call.params} onGuess={commit} />;
  }
  if (!revealed)
    return <Waiting guess={spec === null || guess == null ? null : say(spec, call.params, guess)} />;
  return (
    <>
      {spec !== null && guess !== undefined && (
        <div className={isTold ? styles.told : undefined}>
          <Verdict
            spec={spec}
            params={call.params}
            guess={guess}
            card={call.ask === undefined ? cardMarkdown(definition, call.params, spec) : null}
          />
        </div>
      )}
      <Explorer view={view} params={params} onParams={change} home={call.params}>
        <Presets widget={definition} params={params} onParams={change} />
      </Explorer>
    </>
  );
}

/** @param guess in words; null where none was made */
function Waiting({ guess }: { guess: string | null }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus({ preventScroll: true }), []);
  const kept = guess === null ? "" : `Your guess, ${guess}, is kept. `;
  return (
    <p ref={line} tabIndex={-1} className={styles.waiting}>
      {kept}The figure comes with the card’s answer.
    </p>
  );
}
