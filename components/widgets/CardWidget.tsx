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
  type PredictionSpec,
  predictionToAsk,
  say,
  suggestGrade,
  toPrediction,
} from "@/lib/widgets/predictions.ts";
import styles from "./CardWidget.module.css";
import { Explorer } from "./Explorer.tsx";
import { type Left, LeftChoice } from "./LeftChoice.tsx";
import { Presets } from "./Presets.tsx";
import { PredictionBlock } from "./prediction/PredictionBlock.tsx";
import { Verdict } from "./Verdict.tsx";
import type { WidgetView } from "./view.ts";

export interface CardWidgetProps {
  call: WidgetCall;
  /** whether the card's answer is shown */
  revealed: boolean;
  /** false where the question was another, and its figure comes at once */
  asks?: boolean;
  /** the guess of an earlier opening on the same card, which isn't asked for again */
  made?: Prediction | undefined;
  /** once per card, also when the question was skipped; the grade is what the error suggests */
  onPrediction(prediction: Prediction, suggested: Grade | undefined): void;
  /** the card itself tells the verdict: here it's told where the card can't be seen */
  isTold?: boolean;
  /** the state that it was left in earlier, offered beside the card's own */
  left?: Left | undefined;
  /** after each change, so that the card can offer the state it was left in */
  onStateChange?: ((params: Params) => void) | undefined;
}

export function CardWidget({
  view,
  call,
  revealed,
  asks = true,
  made,
  onPrediction,
  isTold = false,
  left,
  onStateChange,
}: CardWidgetProps & { view: WidgetView }) {
  const { definition } = view;
  const [params, setParams] = useState(call.params);
  const [guess, setGuess] = useState<Guess | undefined>(made?.guess);
  // what is left now is for the next time
  const [offered] = useState(left);
  const [further, setFurther] = useState<Further | null>(null);
  const spec = asks
    ? (predictionToAsk(definition.predictions, call.params, call.ask) ??
      predictionToAsk(definition.predictions, call.params))
    : null;

  function commit(given: Guess) {
    if (spec === null) return;
    setGuess(given);
    const { outcome } = judge(spec, call.params, given);
    onPrediction(toPrediction(definition.name, spec, call.params, given), suggestGrade(outcome));
  }

  /** Another question, at the state that is shown. Its guess goes with no review. */
  function askAnother() {
    const askable = definition.predictions.filter((each) => each.answer(params) !== null);
    const last = askable.findIndex(({ id }) => id === (further?.spec ?? spec)?.id);
    const next = askable[(last + 1) % askable.length];
    if (next !== undefined) setFurther({ spec: next, params, guess: undefined });
  }

  function change(next: Params) {
    setParams(next);
    onStateChange?.(next);
  }

  if (spec !== null && guess === undefined) {
    return <PredictionBlock spec={spec} params={call.params} onGuess={commit} />;
  }
  if (further !== null && further.guess === undefined) {
    return (
      <PredictionBlock
        key={further.spec.id}
        spec={further.spec}
        params={further.params}
        onGuess={(given) => setFurther({ ...further, guess: given })}
      />
    );
  }
  if (!revealed)
    return <Waiting guess={spec === null || guess == null ? null : say(spec, call.params, guess)} />;
  return (
    <>
      {further?.guess !== undefined && (
        <Verdict
          spec={further.spec}
          params={further.params}
          guess={further.guess}
          card={cardMarkdown(definition, further.params, further.spec)}
        />
      )}
      {further === null && spec !== null && guess !== undefined && (
        <div className={isTold ? styles.told : undefined}>
          <Verdict
            spec={spec}
            params={call.params}
            guess={guess}
            card={call.ask === undefined ? cardMarkdown(definition, call.params, spec) : null}
          />
        </div>
      )}
      <Explorer view={view} params={params} onParams={change} home={call.params} onPredict={askAnother}>
        {offered !== undefined && (
          <LeftChoice written={call.params} left={offered} params={params} onParams={change} />
        )}
        <Presets widget={definition} params={params} onParams={change} />
      </Explorer>
    </>
  );
}

/** A prediction after the card's own. */
interface Further {
  spec: PredictionSpec<Params>;
  params: Params;
  /** undefined until it's answered or skipped */
  guess: Guess | undefined;
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
