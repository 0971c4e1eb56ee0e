"use client";
/** The end of a sitting: what was done, what slipped, what tomorrow brings. No confetti. */

import Link from "next/link";
import { useEffect, useRef } from "react";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { formatMinutes } from "@/lib/scheduling/grade-labels.ts";
import { EndActions } from "./EndActions.tsx";
import { type DoneCard, rememberedShare, slipped } from "./review-state.ts";
import styles from "./SessionEnd.module.css";
import type { Session } from "./session.ts";
import type { Saving } from "./use-review.ts";

interface Props {
  done: readonly DoneCard[];
  session: Omit<Session, "cards">;
  saving: Saving;
  onUndo: () => void;
}

export function SessionEnd({ done, session, saving, onUndo }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const share = rememberedShare(done);
  const minutes = done.reduce((sum, each) => sum + each.durationMs, 0) / 60_000;
  const lost = slipped(done);
  const { counts, nextStepAt, tomorrow } = session;
  const more = counts.learning + counts.review + counts.new > 0;
  return (
    <section className={styles.end}>
      <h2 ref={heading} tabIndex={-1}>
        {more ? "One moment" : done.length > 0 ? "Done for today" : "Nothing is due"}
      </h2>
      {share !== null && (
        <p>
          {done.length} graded, {Math.round(share * 100)} % remembered, in {formatMinutes(minutes, "spoken")}.
        </p>
      )}
      {saving.waiting > 0 && <p>Saving {saving.waiting} …</p>}
      {nextStepAt !== null && (
        <p>
          A card in learning comes back <span suppressHydrationWarning>at {timeOfDay(nextStepAt)}</span>. Stay
          here, and it will be shown.
        </p>
      )}
      {lost.length > 0 && (
        <>
          <h3>What slipped</h3>
          <ul>
            {lost.map((card) => (
              <li key={card.id}>
                <Link href={`/cards/${card.id}`}>{card.label}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{tomorrow === 0 ? "Nothing more is due by tomorrow." : `Tomorrow: ${tomorrow} to review.`}</p>
      <EndActions canUndo={done.length > 0} onUndo={onUndo}>
        <ButtonLink href="/lab">Explore a widget</ButtonLink>
      </EndActions>
    </section>
  );
}

function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}
