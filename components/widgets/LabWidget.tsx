"use client";
/** A widget on its own page: its state is the URL. */

import { createParser, debounce, parseAsString, type SingleParserBuilder, useQueryStates } from "nuqs";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useMemo, useState } from "react";
import { cardMarkdown } from "@/lib/widgets/card-markdown.ts";
import { writeValue } from "@/lib/widgets/codec.ts";
import type { Widget } from "@/lib/widgets/definition.ts";
import { type Params, type ParamValue, withinLimits } from "@/lib/widgets/fields.ts";
import { type Guess, predictionToAsk } from "@/lib/widgets/predictions.ts";
import { readValue } from "@/lib/widgets/read-value.ts";
import { Button } from "../ui/Button.tsx";
import { Explorer } from "./Explorer.tsx";
import { FigureBoundary } from "./FigureBoundary.tsx";
import styles from "./LabWidget.module.css";
import { PredictionBlock } from "./prediction/PredictionBlock.tsx";
import { Verdict } from "./Verdict.tsx";
import type { WidgetView } from "./view.ts";
import { views } from "./views.tsx";

/** History isn't written while something moves, only once it rests. */
const REST_MS = 200;

export function LabWidget({ name }: { name: string }) {
  const View = views[name];
  if (View === undefined) throw new Error(`no view for the widget ${name}`);
  return (
    <div className={styles.lab} data-widget={name}>
      <FigureBoundary fallback={() => <p role="alert">The live widget failed. Its numbers are below.</p>}>
        <NuqsAdapter>
          <View>{(view) => <Lab view={view} />}</View>
        </NuqsAdapter>
      </FigureBoundary>
    </div>
  );
}

/** A guess, at the parameters it was made for: they move on, it doesn't. */
interface Made {
  ask: string;
  params: Params;
  guess: Guess;
}

function Lab({ view }: { view: WidgetView }) {
  const { definition } = view;
  const [{ params, ask }, setState] = useUrlState(definition);
  const [made, setMade] = useState<Made | null>(null);
  const asked = ask === null ? null : predictionToAsk(definition.predictions, params, ask);
  const judged = made === null ? null : predictionToAsk(definition.predictions, made.params, made.ask);
  const askable = definition.predictions.filter((spec) => spec.answer(params) !== null);

  if (asked !== null) {
    return (
      <PredictionBlock
        key={asked.id}
        spec={asked}
        params={params}
        onGuess={(guess) => {
          setMade({ ask: asked.id, params, guess });
          setState({ ask: null });
        }}
      />
    );
  }
  const predict = (id: string) => setState({ ask: id });
  const [first] = askable;
  return (
    <>
      {judged !== null && made !== null && (
        <Verdict
          key={made.ask}
          spec={judged}
          params={made.params}
          guess={made.guess}
          card={cardMarkdown(definition, made.params, judged)}
        />
      )}
      <Explorer
        view={view}
        params={params}
        onParams={(next) => setState({ params: next })}
        onPredict={first && (() => predict(first.id))}
      >
        {askable.length > 0 && (
          <div className={styles.predictions}>
            <span>Guess before you look:</span>
            {askable.map((spec) => (
              <Button key={spec.id} className={styles.predict} onClick={() => predict(spec.id)}>
                {spec.title}
              </Button>
            ))}
          </div>
        )}
      </Explorer>
    </>
  );
}

interface UrlState {
  params: Params;
  ask: string | null;
}

/** The state the URL says, and how to change it. Illegal values are mended here without a word; the page reports them. */
function useUrlState(widget: Widget): [UrlState, (changed: Partial<UrlState>) => void] {
  const { parsers, urlKeys } = useMemo(() => parsersOf(widget), [widget]);
  const [values, setValues] = useQueryStates(parsers, {
    urlKeys,
    history: "replace",
    limitUrlUpdates: debounce(REST_MS),
  });
  const [{ ask }, setAsk] = useQueryStates(asking, { history: "replace" });
  const params = useMemo(() => withinLimits(widget.fields, values as Params), [widget, values]);
  function setState(changed: Partial<UrlState>) {
    const moved = Object.entries(changed.params ?? {}).filter(([name, value]) => value !== values[name]);
    if (moved.length > 0) setValues(Object.fromEntries(moved));
    if (changed.ask !== undefined) setAsk({ ask: changed.ask });
  }
  return [{ params, ask }, setState];
}

const asking = { ask: parseAsString };

function parsersOf(widget: Widget) {
  const fields = Object.entries(widget.fields);
  const parsers = Object.fromEntries(
    fields.map(([name, field]) => {
      const parser: SingleParserBuilder<ParamValue> = createParser({
        parse: (raw: string) => readValue(field, raw),
        serialize: writeValue,
      });
      return [name, parser.withDefault(field.default)];
    }),
  );
  return { parsers, urlKeys: Object.fromEntries(fields.map(([name, field]) => [name, field.key])) };
}
