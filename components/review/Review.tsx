"use client";
/** Today's review: a question, its answer, a grade, the next question. */

import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { fetchWhenIdle } from "@/components/editor/fetch-when-idle.ts";
import { announce } from "@/components/ui/announce.ts";
import { useCommands } from "@/components/ui/shortcuts/useCommands.ts";
import { showToast } from "@/components/ui/toast.ts";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden.tsx";
import { FigureBoundary } from "@/components/widgets/FigureBoundary.tsx";
import { ViewAhead } from "@/components/widgets/LazyView.tsx";
import { CARD_PREDICTION } from "@/components/widgets/prediction/prediction-form.ts";
import { WIDE } from "@/components/widgets/wide.ts";
import { GRADE_NAMES } from "@/lib/scheduling/grade-labels.ts";
import type { Grade, Prediction } from "@/lib/scheduling/types.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import { CardMenu } from "./CardMenu.tsx";
import { CardView } from "./CardView.tsx";
import { GradeBar } from "./GradeBar.tsx";
import { Progress } from "./Progress.tsx";
import styles from "./Review.module.css";
import { SaveStatus } from "./SaveStatus.tsx";
import { SessionEnd } from "./SessionEnd.tsx";
import type { Session, ShownCard } from "./session.ts";
import { TourEnd } from "./TourEnd.tsx";
import { tourPart } from "./tour.ts";
import { useLeftStates } from "./use-left-states.ts";
import { useReview } from "./use-review.ts";

const WidgetPanel = dynamic(() =>
  import("@/components/widgets/WidgetPanel.tsx").then((module) => module.WidgetPanel),
);
const EditorSheet = dynamic(() =>
  import("@/components/editor/EditorSheet.tsx").then((module) => module.EditorSheet),
);
const CardInfo = dynamic(() => import("./CardInfo.tsx").then((module) => module.CardInfo));

interface OpenWidget {
  /** among the card's widgets */
  index: number;
  /** nobody asked for it, so it doesn't take the focus */
  isQuiet: boolean;
}

/** A guess already made on this card is not asked for again. */
function madeFor(call: WidgetCall, prediction: Prediction | undefined): Prediction | undefined {
  if (prediction?.widget !== call.widget) return undefined;
  const isSame = JSON.stringify(prediction.params) === JSON.stringify(call.params);
  return isSame && (call.ask ?? prediction.ask) === prediction.ask ? prediction : undefined;
}

/** @param tour only the tour's cards are reviewed, and then its widget asks */
export function Review({ session, tour }: { session: Session; tour?: WidgetCall | undefined }) {
  const review = useReview(session, tour && tourPart);
  const router = useRouter();
  const { current, side, stopwatch } = review;
  const states = useLeftStates();
  const [opened, setOpened] = useState<OpenWidget | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [infoOpen, setInfoOpen] = useState(false);
  const [editing, setEditing] = useState<ShownCard["note"] | null>(null);
  const [sourcesOpen, setSourcesOpen] = useState(false);
  const [ahead, setAhead] = useState<string[]>([]);
  const opener = useRef<Element | null>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const revealed = side === "answer";
  /** its demo asks, in the card itself */
  const predicts = current !== undefined && current.predicts !== null && current.id !== failed;
  const predicting = predicts && !revealed;
  /** a number is typed in any case: there is nothing to choose from */
  const hasOptions = current?.ask != null && current.ask.form !== "number";
  const thinking = current?.asksOpenly === true && hasOptions && !review.draft.optionsShown && !revealed;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another card begins with everything closed
  useEffect(() => {
    setOpened(null);
    setInfoOpen(false);
    setSourcesOpen(false);
  }, [current?.id, review.done.length]);

  useEffect(() => {
    // The chunks are there before W is pressed, or the next card asks.
    if (review.cards.some((card) => card.widgets.length > 0))
      void import("@/components/widgets/WidgetPanel.tsx");
    const asking = review.cards.flatMap(({ predicts, widgets: [first] }) =>
      predicts === null || first === undefined ? [] : [first.widget],
    );
    if (asking.length > 0) void import("./CardPrediction.tsx");
    setAhead([...new Set(asking)]);
  }, [review.cards]);

  useEffect(fetchWhenIdle, []);

  /** Time to mend a card is not time to answer it. */
  function edit() {
    if (current === undefined) return;
    stopwatch.pause();
    setEditing(current.note);
  }

  function closeEditor() {
    setEditing(null);
    if (widget === undefined) stopwatch.resume();
  }

  function openWidget(index: number) {
    opener.current = document.activeElement;
    stopwatch.pause();
    setOpened({ index, isQuiet: false });
  }

  function closeWidget() {
    states.flush();
    stopwatch.resume();
    setOpened(null);
    // one that opened by itself leads on to the grade
    const back = opener.current ?? confirm.current;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  }

  /** A guess shows the answer, and beside it the figure where there is room. On a narrow screen that would hide the verdict. */
  function predicted(prediction: Prediction, suggested: Grade | undefined) {
    review.predicted(prediction, suggested);
    review.reveal();
    if (!window.matchMedia(WIDE).matches) return;
    opener.current = null;
    stopwatch.pause();
    setOpened({ index: 0, isQuiet: true });
  }

  /** The card goes on as one that is answered in mind. */
  function predictionFailed() {
    if (current === undefined) return;
    setFailed(current.id);
    showToast("The demo of this card failed, so its question is not asked.", { subject: "demo" });
  }

  function askForGuess() {
    const form = document.getElementById(CARD_PREDICTION);
    form?.querySelector<HTMLElement>("input, select")?.focus();
  }

  function reveal() {
    review.reveal();
    announce("Answer shown.");
  }

  function showOptions() {
    review.answer({ ...review.draft, optionsShown: true });
    announce("Options shown.");
  }

  const grade = (given: Grade) => () => review.grade(given);
  function close() {
    if (widget !== undefined) closeWidget();
    else router.push("/");
  }

  const shown = current !== undefined;
  const widget = opened === null ? undefined : current?.widgets[opened.index];
  const confirmed = review.suggested ?? "good";
  useCommands([
    {
      id: "review.advance",
      when: shown,
      ...(revealed
        ? { label: GRADE_NAMES[confirmed], run: grade(confirmed) }
        : predicting
          ? { label: "Answer the question", run: askForGuess }
          : thinking
            ? { label: "Show the options", run: showOptions }
            : { label: "Show the answer", run: reveal }),
    },
    { id: "review.again", when: shown && revealed, run: grade("again") },
    { id: "review.hard", when: shown && revealed, run: grade("hard") },
    { id: "review.good", when: shown && revealed, run: grade("good") },
    { id: "review.easy", when: shown && revealed, run: grade("easy") },
    { id: "review.undo", run: review.undo },
    {
      id: "review.widget",
      when: shown && current.widgets.length > 0,
      run: widget ? closeWidget : predicting ? askForGuess : () => openWidget(0),
    },
    { id: "review.sources", when: shown && revealed, run: () => setSourcesOpen(!sourcesOpen) },
    { id: "review.info", when: shown, run: () => setInfoOpen(true) },
    { id: "review.edit", when: shown, run: edit },
    { id: "review.flag", when: shown, run: review.flag },
    { id: "review.bury", when: shown, run: review.bury },
    { id: "review.suspend", when: shown, run: review.suspend },
    { id: "review.close", run: close },
  ]);

  return (
    <div className={styles.page} data-split={widget && ""}>
      <h1>
        <VisuallyHidden>Review</VisuallyHidden>
      </h1>
      <SaveStatus saving={review.saving} onRetry={review.retryNow} />
      {current === undefined && tour !== undefined ? (
        <TourEnd done={review.done} call={tour} onUndo={review.undo} />
      ) : current === undefined ? (
        <SessionEnd done={review.done} session={review.session} saving={review.saving} onUndo={review.undo} />
      ) : (
        <>
          <div className={styles.column}>
            <Progress counts={review.session.counts} done={review.done.length}>
              <CardMenu
                flagged={current.flag !== 0}
                onUndo={review.undo}
                onInfo={() => setInfoOpen(true)}
                onEdit={edit}
                onFlag={review.flag}
                onBury={review.bury}
                onSuspend={review.suspend}
              />
            </Progress>
            <CardView
              key={`${current.id}:${current.head}`}
              card={current}
              revealed={revealed}
              draft={review.draft}
              chosen={review.chosen}
              onAnswer={review.answer}
              onReveal={reveal}
              thinking={thinking}
              onShowOptions={showOptions}
              sourcesOpen={sourcesOpen}
              onSources={setSourcesOpen}
              openWidget={opened?.index ?? null}
              onWidget={(index) => (opened?.index === index ? closeWidget() : openWidget(index))}
              predicts={predicts}
              prediction={predicts ? review.prediction : undefined}
              onPrediction={predicted}
              onPredictionFailed={predictionFailed}
              onChoose={review.choose}
            />
          </div>
          {widget && (
            <FigureBoundary
              fallback={() => <p role="alert">This demo failed. The card goes on without it.</p>}
            >
              <WidgetPanel
                key={`${current.id}:${opened?.index}`}
                call={widget}
                revealed={revealed}
                isQuiet={opened?.isQuiet ?? false}
                isTold={predicts && opened?.index === 0}
                made={madeFor(widget, review.prediction)}
                onPrediction={review.predicted}
                left={states.leftIn(current, widget)}
                onStateChange={(params) => states.keep(current.id, widget, params)}
                cardHref={`/cards/${current.id}`}
                onClose={closeWidget}
              />
            </FigureBoundary>
          )}
          <GradeBar
            card={current}
            predicting={predicting}
            thinking={thinking}
            revealed={revealed}
            suggested={review.suggested}
            focusSuggested={predicts}
            confirm={confirm}
            showIntervals={review.session.showIntervals}
            onReveal={thinking ? showOptions : reveal}
            onGrade={review.grade}
          />
          {infoOpen && <CardInfo card={current} onClose={() => setInfoOpen(false)} />}
        </>
      )}
      {editing !== null && (
        <EditorSheet
          path={editing.path}
          place={{ line: editing.line, column: 1 }}
          onSaved={review.refresh}
          onClose={closeEditor}
        />
      )}
      <noscript>
        <p className={styles.noscript}>
          Grading needs JavaScript. Without it you can still read <Link href="/notes">your notes</Link> and
          their cards.
        </p>
      </noscript>
      {ahead.map((name) => (
        // one that can't be fetched is missed, and told, when it's to be shown
        <FigureBoundary key={name} fallback={() => null}>
          <ViewAhead name={name} />
        </FigureBoundary>
      ))}
    </div>
  );
}
