"use client";
/** One card with both sides open, its widgets live. */

import dynamic from "next/dynamic";
import { useState } from "react";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import { Prose } from "../markdown/Prose.tsx";
import { Button } from "../ui/Button.tsx";
import { FigureBoundary } from "../widgets/FigureBoundary.tsx";
import styles from "./CardPreview.module.css";
import type { PreviewedCard } from "./protocol.ts";

const WidgetPanel = dynamic(() => import("../widgets/WidgetPanel.tsx").then((module) => module.WidgetPanel));
const LiveWidget = dynamic(() => import("./LiveWidget.tsx").then((module) => module.LiveWidget));

export function CardPreview({ card }: { card: PreviewedCard }) {
  return (
    <article className={styles.card} aria-label={`Card: ${card.label}`}>
      {card.context !== "" && <Prose html={card.context} className={styles.context} />}
      <Prose html={card.question} className={styles.question} />
      <hr />
      <Prose html={card.answer} className={styles.answer} />
      {card.notes !== "" && (
        <details className={styles.notes}>
          <summary>More from the note, and sources</summary>
          <Prose html={card.notes} />
        </details>
      )}
      {card.widgets.map((call, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a card's demos have no other name, and keep their order
        <Widget key={index} call={call} />
      ))}
    </article>
  );
}

/** The figure lies open, at the state that is written; the prediction is asked when its author wants to see it asked. */
function Widget({ call }: { call: WidgetCall }) {
  const [open, setOpen] = useState(true);
  const [asked, setAsked] = useState<WidgetCall | null>(null);
  return (
    <div className={styles.widget}>
      <p className={styles.buttons}>
        <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Hide the widget" : "Show the widget"}
        </Button>
        <Button variant="quiet" onClick={() => setAsked(call)}>
          Ask as the review does
        </Button>
      </p>
      {asked !== null && (
        <WidgetPanel call={asked} revealed onPrediction={() => {}} onClose={() => setAsked(null)} />
      )}
      {open && asked === null && (
        <FigureBoundary fallback={() => <p role="alert">This demo failed. The card goes on without it.</p>}>
          <LiveWidget call={call} />
        </FigureBoundary>
      )}
    </div>
  );
}
