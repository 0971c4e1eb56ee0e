"use client";
/** Asks before anything is shown. Answered or skipped, it is done: the guess can't be changed afterwards. */

import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Params } from "@/lib/widgets/fields.ts";
import type { Guess, PredictionSpec } from "@/lib/widgets/predictions.ts";
import { Button } from "../../ui/Button.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { ChoiceGuess } from "./ChoiceGuess.tsx";
import { DrawGuess } from "./DrawGuess.tsx";
import { readGuess, remedy } from "./guess-draft.ts";
import { MatchGuess } from "./MatchGuess.tsx";
import { NumberGuess } from "./NumberGuess.tsx";
import styles from "./PredictionBlock.module.css";
import { SKIP } from "./prediction-form.ts";

interface PredictionBlockProps {
  spec: PredictionSpec<Params>;
  params: Params;
  onGuess(guess: Guess): void;
  /** the question stands above already, so it's only told to those who can't see that */
  isAsked?: boolean;
  /** of the form, where its buttons stand elsewhere: one that submits it commits, one named `skip` skips */
  formId?: string;
  /** nobody asked for it, so it doesn't take the focus */
  isQuiet?: boolean;
}

export function PredictionBlock({
  spec,
  params,
  onGuess,
  isAsked = false,
  formId,
  isQuiet = false,
}: PredictionBlockProps) {
  const [draft, setDraft] = useState("");
  const [fault, setFault] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const faultId = useId();
  useEffect(() => {
    if (!isQuiet) form.current?.querySelector<HTMLElement>("input, select")?.focus({ preventScroll: true });
  }, [isQuiet]);

  function commit(event?: FormEvent) {
    event?.preventDefault();
    const guess = readGuess(spec, params, draft);
    if (guess !== null) return onGuess(guess);
    setFault(remedy(spec, params));
    form.current?.querySelector<HTMLElement>("input, select")?.focus();
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement) || submitter.name !== SKIP) return commit(event);
    event.preventDefault();
    onGuess(null);
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
    <form ref={form} id={formId} className={styles.block} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <fieldset aria-describedby={fault ? faultId : undefined}>
        <legend data-asked={isAsked ? "" : undefined}>
          {isAsked ? <VisuallyHidden>{spec.ask(params)}</VisuallyHidden> : spec.ask(params)}
        </legend>
        <GuessInput spec={spec} params={params} draft={draft} invalid={fault !== ""} onChange={change} />
      </fieldset>
      <p id={faultId} className={styles.fault} role="alert">
        {fault}
      </p>
      {formId === undefined && (
        <div className={styles.actions}>
          <Button type="submit" variant="filled">
            Commit <Kbd chords={[["P"]]} />
          </Button>
          <Button type="submit" name={SKIP} variant="quiet">
            Skip
          </Button>
        </div>
      )}
    </form>
  );
}

export interface GuessInputProps<S extends PredictionSpec<Params>> {
  spec: S;
  params: Params;
  /** what is typed or set so far, "" at first; see guess-draft.ts */
  draft: string;
  invalid: boolean;
  onChange(draft: string): void;
}

function GuessInput({ spec, ...rest }: GuessInputProps<PredictionSpec<Params>>) {
  switch (spec.kind) {
    case "number":
    case "point":
      return <NumberGuess spec={spec} {...rest} />;
    case "choice":
      return <ChoiceGuess spec={spec} {...rest} />;
    case "draw":
      return <DrawGuess spec={spec} {...rest} />;
    case "match":
      return <MatchGuess spec={spec} {...rest} />;
    default:
      return spec satisfies never;
  }
}
