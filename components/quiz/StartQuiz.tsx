"use client";
/** What a quiz is to be about, how long, and whether it tells at once or at the end. Enter starts it as it stands. */

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/Button.tsx";
import fields from "@/components/ui/fields/fields.module.css";
import { useCommands } from "@/components/ui/shortcuts/useCommands.ts";
import { amount } from "@/lib/stats/amount.ts";
import { QUIZ_LENGTHS, type QuizChoices, type QuizLength, type QuizMode } from "./protocol.ts";
import { offerChosen, offerGroups, sourceQuery } from "./quiz-source.ts";
import styles from "./StartQuiz.module.css";
import { useStart } from "./use-start.ts";

interface Props {
  choices: QuizChoices;
  /** as in the address: what is chosen at first */
  query: string;
}

const MINUTES = [5, 10, 20, 30, 60] as const;
const UNTIMED = "none";

export function StartQuiz({ choices, query }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const groups = offerGroups(choices);
  const [picked, setPicked] = useState<string | null>(null);
  // what the address asks for may be in the vault a moment later only
  const chosen = picked ?? sourceQuery(offerChosen(choices, query).source);
  const [wished, setLength] = useState<QuizLength>(10);
  const [isTest, setIsTest] = useState(false);
  const [minutes, setMinutes] = useState<number | null>(null);
  const { start, starting, problem } = useStart();
  const offer = offerChosen(choices, chosen);
  const lengths = QUIZ_LENGTHS.filter((each) => each === "all" || each < offer.questions);
  const length = lengths.includes(wished) ? wished : "all";
  useCommands([{ id: "quiz.start", run: () => form.current?.requestSubmit() }]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const mode: QuizMode = isTest ? { kind: "test", minutes } : { kind: "practice" };
    void start({ source: offer.source, length, mode });
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} aria-label="A new quiz">
      <div className={fields.field}>
        <label htmlFor="quiz-source" className={fields.label}>
          About
        </label>
        <select
          id="quiz-source"
          className={fields.select}
          value={sourceQuery(offer.source)}
          onChange={(event) => setPicked(event.target.value)}
        >
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.offers.map(({ source, label, questions }) => (
                <option key={sourceQuery(source)} value={sourceQuery(source)} disabled={questions === 0}>
                  {label} ({questions})
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <fieldset>
        <legend>Questions</legend>
        <div className={styles.choices}>
          {lengths.map((each) => (
            <label key={each}>
              <input type="radio" name="length" checked={length === each} onChange={() => setLength(each)} />
              {each === "all" ? `all ${offer.questions}` : each}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>How</legend>
        <div className={styles.choices}>
          <label>
            <input type="radio" name="mode" checked={!isTest} onChange={() => setIsTest(false)} />
            Practice: told after each answer
          </label>
          <label>
            <input type="radio" name="mode" checked={isTest} onChange={() => setIsTest(true)} />
            Test: told at the end
          </label>
        </div>
      </fieldset>
      <div className={fields.field}>
        <label htmlFor="quiz-minutes" className={fields.label}>
          Time
        </label>
        <select
          id="quiz-minutes"
          className={fields.select}
          value={minutes ?? UNTIMED}
          disabled={!isTest}
          aria-describedby="quiz-minutes-hint"
          onChange={(event) => setMinutes(event.target.value === UNTIMED ? null : Number(event.target.value))}
        >
          <option value={UNTIMED}>as long as it takes</option>
          {MINUTES.map((each) => (
            <option key={each} value={each}>
              {amount(each, "minute")}
            </option>
          ))}
        </select>
        <p id="quiz-minutes-hint" className={fields.hint}>
          Only a test can be timed. When its time is up it ends, and what is open counts as not answered.
        </p>
      </div>
      <div className={styles.start}>
        <Button
          type="submit"
          variant="filled"
          command="quiz.start"
          aria-disabled={starting || offer.questions === 0}
        >
          Start
        </Button>
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      </div>
    </form>
  );
}
