"use client";
/** The time that a test leaves: one quiet line, said aloud only where it matters. */

import { useEffect, useRef, useState } from "react";
import { announce } from "@/components/ui/announce.ts";
import styles from "./QuizRun.module.css";
import { spokenTimeLeft, timeLeftInWords } from "./time-left.ts";

interface Props {
  startedAt: number;
  endsAt: number;
  onUp: () => void;
}

const TICK_MS = 1000;

export function QuizTimer({ startedAt, endsAt, onUp }: Props) {
  const [left, setLeft] = useState<number | null>(null);
  const up = useRef(onUp);
  up.current = onUp;

  useEffect(() => {
    let before = endsAt - Date.now();
    setLeft(before);
    const timer = setInterval(() => {
      const now = endsAt - Date.now();
      const said = spokenTimeLeft(before, now, endsAt - startedAt);
      if (said !== null) announce(said);
      before = now;
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      up.current();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [startedAt, endsAt]);

  // role timer: its changes are not read out by themselves
  return (
    <span role="timer" className={styles.timer}>
      {left === null ? " " : timeLeftInWords(left)}
    </span>
  );
}
