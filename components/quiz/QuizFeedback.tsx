"use client";
/** What is to be learnt from a question that is answered: the working, the widget at its state, and its card. */

import Link from "next/link";
import { WhyOf } from "@/components/answers/WhyOf.tsx";
import { Prose } from "@/components/markdown/Prose.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Adopt, type AdoptAction } from "./Adopt.tsx";
import type { QuizFeedback } from "./protocol.ts";
import styles from "./QuizFeedback.module.css";
import type { OpenableWidgets } from "./QuizWidget.tsx";

interface Props {
  feedback: QuizFeedback;
  widget: OpenableWidgets;
  adopt: AdoptAction;
}

export function QuizFeedbackView({ feedback, widget, adopt }: Props) {
  const { told, explanation, widgets, card } = feedback;
  const met = told.form === "number" ? told.met : null;
  return (
    <section className={styles.feedback} aria-label="Why">
      {met !== null && (
        <div className={styles.met}>
          <WhyOf {...met} />
        </div>
      )}
      {explanation !== "" && <Prose html={explanation} className={styles.explanation} />}
      <p className={styles.acts}>
        {widgets.map((call, index) => (
          <Button
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be of one widget, and their order stays
            key={index}
            command={index === 0 ? "quiz.widget" : undefined}
            aria-expanded={widget.opened?.index === index}
            onClick={() => (widget.opened?.index === index ? widget.close() : widget.open(index))}
          >
            {widgets.length === 1 ? "See it" : `See it: ${call.widget}`}
          </Button>
        ))}
      </p>
      {!card.missing && (
        <Adopt key={card.id} card={card} hasOptions={told.form === "options"} adopt={adopt} />
      )}
      <p className={styles.card}>
        {card.missing ? (
          <>This question has left the vault since. It is shown as it was asked.</>
        ) : (
          <>
            From <Link href={card.note.href}>{card.note.title}</Link> <span aria-hidden="true">·</span>{" "}
            <Link href={card.href}>its card</Link>
          </>
        )}
      </p>
    </section>
  );
}
