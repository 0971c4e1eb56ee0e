"use client";
/** The end of the tour: the widget that its cards lead to, asked first, and what comes next. */

import dynamic from "next/dynamic";
import { useEffect, useRef } from "react";
import { ButtonLink } from "@/components/ui/Button.tsx";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import { EndActions } from "./EndActions.tsx";
import type { DoneCard } from "./review-state.ts";
import styles from "./SessionEnd.module.css";

const LessonWidget = dynamic(() => import("../notes/lesson/LessonWidget.tsx"));

interface Props {
  done: readonly DoneCard[];
  /** the widget and what it asks */
  call: WidgetCall;
  onUndo: () => void;
}

export function TourEnd({ done, call, onUndo }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.end}>
      <h2 ref={heading} tabIndex={-1}>
        Now tell it where the words stand
      </h2>
      <p>
        {done.length > 0 && "That was the tour. "}
        Here is the head of attention that its cards were about, with one thing more: a vector for its place
        is added to each word. Say what changes, then look.
      </p>
      <div className={styles.widget}>
        <LessonWidget call={call} isShown takesFocus={false} />
      </div>
      <p>
        Each card comes back about when you would forget it: most of these later today, then after days, then
        after months.
      </p>
      <EndActions canUndo={done.length > 0} onUndo={onUndo}>
        <ButtonLink href="/notes">Read the lessons</ButtonLink>
      </EndActions>
    </section>
  );
}
