"use client";
/** Asks before anything is shown. Answered or skipped, it is done: the guess can't be changed afterwards. */

import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Params } from "@/lib/widgets/fields.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import type { Guess, NumberPrediction, PredictionSpec } from "@/lib/widgets/predictions.ts";
import { readNumber } from "@/lib/widgets/read-value.ts";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import styles from "./PredictionBlock.module.css";
import { RangeInput } from "./RangeInput.tsx";

interface PredictionBlockProps {
  spec: PredictionSpec<Params>;
  params: Params;
  onGuess(guess: Guess): void;
}

export function PredictionBlock({ spec, params, onGuess }: PredictionBlockProps) {
  const [draft, setDraft] = useState("");
  const [fault, setFault] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const faultId = useId();
  useEffect(() => form.current?.querySelector("input")?.focus({ preventScroll: true }), []);

  function commit(event?: FormEvent) {
    event?.preventDefault();
    const guess = readGuess(spec, params, draft);
    if (guess !== null) return onGuess(guess);
    setFault(remedy(spec, params));
    form.current?.querySelector("input")?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key.toLowerCase() !== "p" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    commit();
  }

  function change(value: string) {
    setFault("");
    setDraft(value);
  }

  return (
    <form ref={form} className={styles.block} onSubmit={commit} onKeyDown={onKeyDown}>
      <fieldset aria-describedby={fault ? faultId : undefined}>
        <legend>{spec.ask(params)}</legend>
        {spec.kind === "choice" ? (
          <Options options={spec.options} chosen={draft} onChange={change} />
        ) : (
          <NumberGuess spec={spec} params={params} draft={draft} invalid={fault !== ""} onChange={change} />
        )}
      </fieldset>
      <p id={faultId} className={styles.fault} role="alert">
        {fault}
      </p>
      <div className={styles.actions}>
        <Button type="submit" variant="filled">
          Commit <Kbd chords={[["P"]]} />
        </Button>
        <Button variant="quiet" onClick={() => onGuess(null)}>
          Skip
        </Button>
      </div>
    </form>
  );
}

function Options({
  options,
  chosen,
  onChange,
}: {
  options: readonly { value: string; label: string }[];
  chosen: string;
  onChange(value: string): void;
}) {
  const name = useId();
  return (
    <div className={styles.options}>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChange(value)} />
          {label}
        </label>
      ))}
    </div>
  );
}

interface NumberGuessProps {
  spec: NumberPrediction<Params>;
  params: Params;
  draft: string;
  invalid: boolean;
  onChange(value: string): void;
}

/** A field; and where the answer is a point on an axis, the axis too. It shows no mark before it is touched. */
function NumberGuess({ spec, params, draft, invalid, onChange }: NumberGuessProps) {
  const { min, max } = spec.range(params);
  const guess = readNumber(draft);
  return (
    <div className={styles.number}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={spec.unit ? `Your guess, in ${spec.unit}` : "Your guess"}
        aria-invalid={invalid}
        value={draft}
        onChange={(event) => onChange(event.target.value)}
      />
      {spec.unit}
      {spec.kind === "point" && (
        <span className={styles.axis}>
          <span>{formatNumber(min)}</span>
          <RangeInput
            untouched={guess === null}
            aria-label="Your guess on the axis"
            min={min}
            max={max}
            step={1}
            value={guess ?? Math.round((min + max) / 2)}
            onChange={(event) => onChange(event.target.value)}
          />
          <span>{formatNumber(max)}</span>
        </span>
      )}
    </div>
  );
}

function readGuess(spec: PredictionSpec<Params>, params: Params, draft: string): number | string | null {
  if (spec.kind === "choice") return draft === "" ? null : draft;
  const guess = readNumber(draft);
  const { min, max } = spec.range(params);
  return guess !== null && guess >= min && guess <= max ? guess : null;
}

function remedy(spec: PredictionSpec<Params>, params: Params): string {
  if (spec.kind === "choice") return "Choose one, or skip.";
  const { min, max } = spec.range(params);
  return `Give a number from ${formatNumber(min)} to ${formatNumber(max)}, or skip.`;
}
