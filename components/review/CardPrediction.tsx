"use client";
/** What a card's demo asks, in the card itself: the question, and once it is answered or skipped its verdict. */

import { announce } from "@/components/ui/announce.ts";
import { LazyView } from "@/components/widgets/LazyView.tsx";
import { PredictionBlock } from "@/components/widgets/prediction/PredictionBlock.tsx";
import { CARD_PREDICTION } from "@/components/widgets/prediction/prediction-form.ts";
import { Verdict } from "@/components/widgets/Verdict.tsx";
import type { WidgetView } from "@/components/widgets/view.ts";
import type { Grade, Prediction } from "@/lib/scheduling/types.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import type { Params } from "@/lib/widgets/fields.ts";
import { type Guess, judge, predictionToAsk, suggestGrade, toPrediction } from "@/lib/widgets/predictions.ts";
import type { Predicts } from "./session.ts";

interface Props {
  call: WidgetCall;
  predicts: Predicts;
  made: Prediction | undefined;
  onPrediction: (prediction: Prediction, suggested: Grade | undefined) => void;
}

export function CardPrediction({ call, ...rest }: Props) {
  return (
    <LazyView name={call.widget} missing={null}>
      {(view) => <Asked view={view} call={call} {...rest} />}
    </LazyView>
  );
}

function Asked({ view, call, predicts, made, onPrediction }: Props & { view: WidgetView }) {
  const { definition } = view;
  // once answered, as it was then: an edit of the note may have changed the demo since
  const params = made === undefined ? call.params : (made.params as Params);
  const spec =
    predictionToAsk(definition.predictions, params, made?.ask ?? call.ask) ??
    predictionToAsk(definition.predictions, params);
  if (spec === null) throw new Error(`${definition.name} has nothing to ask`);

  function commit(guess: Guess) {
    if (spec === null) return;
    const verdict = judge(spec, params, guess);
    announce(`${verdict.text} ${spec.why(params)}`);
    onPrediction(toPrediction(definition.name, spec, params, guess), suggestGrade(verdict.outcome));
  }

  if (made !== undefined) {
    return (
      <Verdict
        spec={spec}
        params={params}
        guess={made.guess}
        card={null}
        isAsked={predicts.isWholeQuestion}
        // a guess suggests a grade, which has the focus
        isQuiet={made.guess !== null}
      />
    );
  }
  return (
    <PredictionBlock
      spec={spec}
      params={params}
      onGuess={commit}
      isAsked={predicts.isWholeQuestion}
      formId={CARD_PREDICTION}
    />
  );
}
