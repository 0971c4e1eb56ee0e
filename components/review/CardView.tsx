"use client";
/** The card: context, question, and the answer below it once it is shown. The question stays. */

import dynamic from "next/dynamic";
import Link from "next/link";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Answers } from "@/components/answers/Answers.tsx";
import type { AnswerDraft } from "@/components/answers/answer-draft.ts";
import { answerInWords } from "@/components/answers/answer-words.ts";
import { ThinkFirst, Thought } from "@/components/answers/ThinkFirst.tsx";
import { WhyOf } from "@/components/answers/WhyOf.tsx";
import { Prose } from "@/components/markdown/Prose.tsx";
import type { Choice } from "@/components/notes/shown-question.ts";
import { Button } from "@/components/ui/Button.tsx";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden.tsx";
import { FigureBoundary } from "@/components/widgets/FigureBoundary.tsx";
import { metWrong } from "@/lib/quiz/answers.ts";
import type { Chosen, Grade, Prediction } from "@/lib/scheduling/types.ts";
import { CardChange } from "./CardChange.tsx";
import styles from "./CardView.module.css";
import type { ShownCard } from "./session.ts";

// most cards ask nothing by a demo
const CardPrediction = dynamic(() => import("./CardPrediction.tsx").then((module) => module.CardPrediction));

interface Props {
  card: ShownCard;
  revealed: boolean;
  draft: AnswerDraft;
  chosen: Chosen | undefined;
  onAnswer: (draft: AnswerDraft) => void;
  onReveal: () => void;
  /** an answer is to be thought of before there are options */
  thinking: boolean;
  onShowOptions: () => void;
  sourcesOpen: boolean;
  onSources: (open: boolean) => void;
  /** index of the widget beside the card */
  openWidget: number | null;
  onWidget: (index: number) => void;
  /** whether the card's demo asks, and hasn't failed to */
  predicts: boolean;
  prediction: Prediction | undefined;
  onPrediction: (prediction: Prediction, suggested: Grade | undefined) => void;
  onPredictionFailed: () => void;
  onChoose: (choice: Choice) => void;
}

export function CardView({
  card,
  revealed,
  draft,
  chosen,
  onAnswer,
  onReveal,
  thinking,
  onShowOptions,
  sourcesOpen,
  onSources,
  openWidget,
  onWidget,
  predicts,
  prediction,
  onPrediction,
  onPredictionFailed,
  onChoose,
}: Props) {
  const { ask } = card;
  const [call] = card.widgets;
  const predicting = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const answer = useRef<HTMLHeadingElement>(null);

  // The focus goes where reading goes on, so that a screen reader begins there and keys reach the page.
  useEffect(() => {
    // a question to be answered here, or the verdict on it, has it already
    if (predicting.current?.contains(document.activeElement)) return;
    (revealed ? answer : question).current?.focus({ preventScroll: !revealed });
  }, [revealed]);

  // the field for what was thought of had it, and is gone
  const thought = useRef(thinking);
  useEffect(() => {
    if (thought.current && !thinking && !revealed) question.current?.focus();
    thought.current = thinking;
  }, [thinking, revealed]);

  /** Out of the field, where letters are typed, to where they are the page's keys. */
  function leaveField(event: KeyboardEvent) {
    if (event.key !== "Escape" || revealed) return;
    event.preventDefault();
    question.current?.focus();
  }

  const met =
    ask?.form === "number" && chosen !== undefined && "value" in chosen ? metWrong(ask, chosen.value) : null;
  const verdictIsAnswer = predicts && prediction !== undefined && card.predicts?.isWholeAnswer === true;
  const widgets = card.widgets.map((each, index) => ({ call: each, index }));
  // a question that is asked stands alone
  const openable = predicts && !revealed ? [] : widgets;

  return (
    <article className={styles.card} aria-label="Card">
      <p className={styles.deck}>
        {card.deck} <span aria-hidden="true">·</span> <Link href={card.note.href}>{card.note.title}</Link>
        {card.flag !== 0 && <span className={styles.flag}>flagged</span>}
      </p>
      {card.afterEdit !== null && (
        <CardChange asked={card.afterEdit} revealed={revealed} onChoose={onChoose} />
      )}
      {card.context !== "" && <Prose html={card.context} className={styles.context} />}
      <section className={styles.question}>
        <h2 ref={question} tabIndex={-1}>
          <VisuallyHidden>Question</VisuallyHidden>
        </h2>
        <Prose html={card.question} />
      </section>
      {thinking && (
        <ThinkFirst
          thought={draft.thought}
          onThink={(words) => onAnswer({ ...draft, thought: words })}
          onCommit={onShowOptions}
        />
      )}
      {!thinking && card.asksOpenly && <Thought words={draft.thought} />}
      {ask !== null && !thinking && (
        <Answers
          asked={ask}
          told={revealed ? ask : null}
          draft={draft}
          onAnswer={onAnswer}
          onCommit={onReveal}
        />
      )}
      {predicts && card.predicts !== null && call !== undefined && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Esc leads out of the fields in it, which have their own keys
        <div
          ref={predicting}
          className={styles.prediction}
          // until it is answered, keys typed in it are its own
          data-widget={revealed ? undefined : call.widget}
          onKeyDown={leaveField}
        >
          <FigureBoundary onFail={onPredictionFailed} fallback={() => null}>
            <CardPrediction
              call={call}
              predicts={card.predicts}
              made={prediction}
              onPrediction={onPrediction}
            />
          </FigureBoundary>
        </div>
      )}
      {openable.length > 0 && (
        <p className={styles.widgets}>
          {openable.map(({ call: { ask: asked }, index }) => (
            <Button
              key={index}
              variant="outlined"
              command={index === 0 ? "review.widget" : undefined}
              aria-expanded={openWidget === index}
              onClick={() => onWidget(index)}
            >
              {index === 0 && predicts ? "See the figure" : asked === undefined ? "Try it" : "Predict it"}
            </Button>
          ))}
        </p>
      )}
      {revealed && (
        <section className={styles.answer}>
          <h2 ref={answer} tabIndex={-1}>
            <VisuallyHidden>Answer</VisuallyHidden>
          </h2>
          {ask !== null && <p className={styles.told}>{answerInWords(ask, chosen)}</p>}
          {met !== null && (
            <div className={styles.met}>
              <WhyOf {...met} />
            </div>
          )}
          {card.answer !== "" && !verdictIsAnswer && <Prose html={card.answer} />}
          {card.notes !== "" && (
            <details
              className={styles.notes}
              open={sourcesOpen}
              onToggle={(event) => onSources(event.currentTarget.open)}
            >
              <summary>More from the note, and sources</summary>
              <Prose html={card.notes} />
            </details>
          )}
        </section>
      )}
    </article>
  );
}
