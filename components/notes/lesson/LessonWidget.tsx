"use client";
/** The live widget of a lesson: asks first where its block does, then lies open. Fetched only where a demo comes near. */

import { useEffect, useRef, useState } from "react";
import { cardMarkdown } from "@/lib/widgets/card-markdown.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import { type Guess, predictionToAsk } from "@/lib/widgets/predictions.ts";
import { Explorer } from "../../widgets/Explorer.tsx";
import { FigureBoundary } from "../../widgets/FigureBoundary.tsx";
import { LazyView } from "../../widgets/LazyView.tsx";
import { PredictionBlock } from "../../widgets/prediction/PredictionBlock.tsx";
import { Verdict } from "../../widgets/Verdict.tsx";
import type { WidgetView } from "../../widgets/view.ts";
import styles from "./LessonDemo.module.css";

interface Props {
  call: WidgetCall;
  /** until then it only fetches what it needs */
  isShown: boolean;
  /** the reader asked for it */
  takesFocus: boolean;
  onLoaded?: (() => void) | undefined;
  onFail?: (() => void) | undefined;
}

export default function LessonWidget({ call, isShown, takesFocus, onLoaded, onFail }: Props) {
  return (
    <FigureBoundary fallback={() => null} onFail={() => onFail?.()}>
      <LazyView name={call.widget} missing={null} waiting={null}>
        {(view) =>
          isShown ? <Shown view={view} call={call} takesFocus={takesFocus} /> : <Loaded onLoaded={onLoaded} />
        }
      </LazyView>
    </FigureBoundary>
  );
}

function Loaded({ onLoaded }: Pick<Props, "onLoaded">) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  useEffect(() => onLoaded?.(), []);
  return null;
}

function Shown({ view, call, takesFocus }: { view: WidgetView } & Pick<Props, "call" | "takesFocus">) {
  const { definition } = view;
  const box = useRef<HTMLDivElement>(null);
  const [params, setParams] = useState(call.params);
  const [guess, setGuess] = useState<Guess | undefined>();
  const spec = call.ask === undefined ? null : predictionToAsk(definition.predictions, call.params, call.ask);
  const isAsking = spec !== null && guess === undefined;
  useEffect(() => {
    // a question takes the focus by itself
    if (takesFocus && !box.current?.contains(document.activeElement)) {
      box.current?.focus({ preventScroll: true });
    }
  }, [takesFocus]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form, and this holds figures and headings too
    <div ref={box} role="group" tabIndex={-1} className={styles.widget} aria-label={definition.title}>
      {isAsking ? (
        <PredictionBlock spec={spec} params={call.params} onGuess={setGuess} isQuiet={!takesFocus} />
      ) : (
        <>
          {spec !== null && guess !== undefined ? (
            <Verdict
              spec={spec}
              params={call.params}
              guess={guess}
              card={cardMarkdown(definition, call.params, spec)}
            />
          ) : (
            <p className={styles.question}>{definition.question}</p>
          )}
          <Explorer view={view} params={params} onParams={setParams} home={call.params} />
        </>
      )}
    </div>
  );
}
