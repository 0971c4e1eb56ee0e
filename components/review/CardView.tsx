"use client";
/** The card: context, question, and the answer below it once it is shown. The question stays. */

import Link from "next/link";
import { useEffect, useRef } from "react";
import { Prose } from "@/components/markdown/Prose.tsx";
import type { Choice } from "@/components/notes/shown-question.ts";
import { Button } from "@/components/ui/Button.tsx";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden.tsx";
import type { Chosen } from "@/lib/scheduling/types.ts";
import { AnswerNumber } from "./AnswerNumber.tsx";
import { AnswerOptions } from "./AnswerOptions.tsx";
import type { AnswerDraft } from "./answer-draft.ts";
import { answerInWords } from "./answer-words.ts";
import { CardChange } from "./CardChange.tsx";
import styles from "./CardView.module.css";
import type { ShownCard } from "./session.ts";

interface Props {
  card: ShownCard;
  revealed: boolean;
  draft: AnswerDraft;
  chosen: Chosen | undefined;
  onAnswer: (draft: AnswerDraft) => void;
  onReveal: () => void;
  sourcesOpen: boolean;
  onSources: (open: boolean) => void;
  onWidget: (index: number) => void;
  onChoose: (choice: Choice) => void;
}

export function CardView({
  card,
  revealed,
  draft,
  chosen,
  onAnswer,
  onReveal,
  sourcesOpen,
  onSources,
  onWidget,
  onChoose,
}: Props) {
  const { ask } = card;
  const question = useRef<HTMLHeadingElement>(null);
  const answer = useRef<HTMLHeadingElement>(null);

  // The focus goes where reading goes on, so that a screen reader begins there and keys reach the page.
  useEffect(() => {
    (revealed ? answer : question).current?.focus({ preventScroll: !revealed });
  }, [revealed]);

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
      {ask?.form === "options" && (
        <AnswerOptions
          ask={ask}
          chosen={draft.options}
          revealed={revealed}
          onChoose={(options) => onAnswer({ ...draft, options })}
          onReveal={onReveal}
        />
      )}
      {ask?.form === "number" && (
        <AnswerNumber
          ask={ask}
          draft={draft.typed}
          revealed={revealed}
          onType={(typed) => onAnswer({ ...draft, typed })}
          onReveal={onReveal}
        />
      )}
      {card.widgets.length > 0 && (
        <p className={styles.widgets}>
          {card.widgets.map((call, index) => (
            <Button
              // biome-ignore lint/suspicious/noArrayIndexKey: a card's demos have no other name, and keep their order
              key={index}
              variant="outlined"
              command={index === 0 ? "review.widget" : undefined}
              onClick={() => onWidget(index)}
            >
              {call.ask === undefined ? "Try it" : "Predict it"}
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
          {card.answer !== "" && <Prose html={card.answer} />}
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
