"use client";
/** Things to match, before the answer is shown: the outcomes by letters, and for each thing the letter of one. */

import { type KeyboardEvent, useId } from "react";
import { Prose } from "@/components/markdown/Prose.tsx";
import { letterOfPlace } from "@/lib/cards/questions/answer-key.ts";
import styles from "./AnswerMatch.module.css";
import { NOT_MATCHED } from "./answer-draft.ts";
import type { Asked } from "./asked.ts";
import { Outcomes } from "./Outcomes.tsx";

interface Props {
  asked: Asked & { form: "match" };
  /** by place of the thing: the place of its outcome */
  chosen: readonly number[];
  onMatch: (chosen: number[]) => void;
  onCommit: () => void;
}

export function AnswerMatch({ asked, chosen, onMatch, onCommit }: Props) {
  const { items, outcomes } = asked;
  const id = useId();

  function match(place: number, outcome: number) {
    const length = Math.max(...items.map((item) => item.place)) + 1;
    onMatch(Array.from({ length }, (_, at) => (at === place ? outcome : (chosen[at] ?? NOT_MATCHED))));
  }

  /** Before each has one, Enter is the field's own, which may open it. */
  function onKeyDown(event: KeyboardEvent) {
    const isWhole = items.every(({ place }) => (chosen[place] ?? NOT_MATCHED) !== NOT_MATCHED);
    if (event.key !== "Enter" || event.repeat || !isWhole) return;
    event.preventDefault();
    onCommit();
  }

  return (
    <div className={styles.matches}>
      <Outcomes outcomes={outcomes} />
      <fieldset onKeyDown={onKeyDown}>
        <legend>Choose one for each</legend>
        {items.map(({ place, html }) => (
          <div key={place} className={styles.match}>
            <div id={`${id}-${place}`}>
              <Prose html={html} />
            </div>
            <select
              aria-labelledby={`${id}-${place}`}
              value={chosen[place] ?? NOT_MATCHED}
              onChange={(event) => match(place, Number(event.target.value))}
            >
              <option value={NOT_MATCHED} disabled>
                …
              </option>
              {outcomes.map((outcome, index) => (
                <option key={outcome.place} value={outcome.place}>
                  {letterOfPlace(index)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </fieldset>
    </div>
  );
}
