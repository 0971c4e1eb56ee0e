"use client";
/** A sentence whose words can be put in another order: by dragging one, or by Alt and the arrows. */

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { Word } from "@/lib/widgets/sentence.ts";
import { announce } from "../../ui/announce.ts";
import styles from "./WordRow.module.css";

interface WordRowProps {
  name: string;
  words: readonly Word[];
  lit: number | undefined;
  onLit(row: number | undefined): void;
  /** the sentence in its new order */
  onOrder(sentence: string): void;
}

export function WordRow({ name, words, lit, onLit, onOrder }: WordRowProps) {
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [isMoving, setMoving] = useState(false);
  const current = Math.min(at, words.length - 1);
  const moved = useRef(false);
  // a word that moved keeps the focus in its new place
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    list.current?.querySelectorAll<HTMLElement>("[role=option]")[current]?.focus();
  });

  function move(to: number) {
    if (to < 0 || to >= words.length || to === current) return;
    const order = words.map(({ text }) => text);
    const [word = ""] = order.splice(current, 1);
    order.splice(to, 0, word);
    moved.current = true;
    setAt(to);
    onOrder(order.join(" "));
    announce(`${word}, word ${to + 1} of ${words.length}`);
  }

  function go(to: number) {
    const next = Math.min(Math.max(to, 0), words.length - 1);
    setAt(next);
    list.current?.querySelectorAll<HTMLElement>("[role=option]")[next]?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const end = { Home: 0, End: words.length - 1 }[event.key];
    if ((step === undefined && end === undefined) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = end ?? current + (step ?? 0);
    if (event.altKey) move(to);
    else go(to);
  }

  function onPointerDown(event: PointerEvent<HTMLElement>, row: number) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setAt(row);
    setMoving(true);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    if (!isMoving) return;
    const options = [...(list.current?.querySelectorAll<HTMLElement>("[role=option]") ?? [])];
    const over = options.findIndex((option) => {
      const box = option.getBoundingClientRect();
      return (
        event.clientX >= box.left &&
        event.clientX < box.right &&
        event.clientY >= box.top &&
        event.clientY < box.bottom
      );
    });
    if (over >= 0) move(over);
  }

  return (
    <div className={styles.row}>
      <span aria-hidden="true">{name}</span>
      <div
        ref={list}
        role="listbox"
        aria-label={`Sentence ${name}, its words: Alt with an arrow moves one`}
        aria-orientation="horizontal"
        className={styles.words}
        onKeyDown={onKeyDown}
        onPointerLeave={() => onLit(undefined)}
      >
        {words.map(({ text }, row) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand there twice, and has nothing but its place
            key={row}
            role="option"
            aria-selected={row === current}
            tabIndex={row === current ? 0 : -1}
            className={styles.word}
            data-lit={row === lit}
            onFocus={() => {
              setAt(row);
              onLit(row);
            }}
            onBlur={() => onLit(undefined)}
            onPointerEnter={() => !isMoving && onLit(row)}
            onPointerDown={(event) => onPointerDown(event, row)}
            onPointerMove={onPointerMove}
            onPointerUp={() => setMoving(false)}
            onPointerCancel={() => setMoving(false)}
          >
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
