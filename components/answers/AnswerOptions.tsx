"use client";
/** The options of a question, to choose from before the answer is shown. */

import { type KeyboardEvent, useContext, useId } from "react";
import { Prose } from "@/components/markdown/Prose.tsx";
import { Kbd } from "@/components/ui/Kbd.tsx";
import { ShortcutContext } from "@/components/ui/shortcuts/context.ts";
import styles from "./AnswerOptions.module.css";
import type { Asked } from "./asked.ts";
import { Letter } from "./Letter.tsx";
import { DIGIT_KEYS } from "./option-of-key.ts";
import { useOptionKeys } from "./use-option-keys.ts";

interface Props {
  asked: Asked & { form: "options" };
  /** places of the chosen ones */
  chosen: readonly number[];
  onChoose: (places: number[]) => void;
  onCommit: () => void;
  letterKeys: boolean;
}

export function AnswerOptions({ asked, chosen, onChoose, onCommit, letterKeys }: Props) {
  const { options, many } = asked;
  const name = useId();
  const { enabled } = useContext(ShortcutContext);

  function toggle(place: number) {
    if (!many) onChoose([place]);
    else if (chosen.includes(place)) onChoose(chosen.filter((each) => each !== place));
    else onChoose([...chosen, place]);
  }

  useOptionKeys(options.length, letterKeys, (index) => {
    const option = options[index];
    if (option !== undefined) toggle(option.place);
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.repeat) return;
    event.preventDefault();
    onCommit();
  }

  return (
    <fieldset className={styles.options} onKeyDown={onKeyDown}>
      <legend>{many ? "Choose all that are right" : "Choose one"}</legend>
      {options.map(({ place, html }, index) => (
        <label key={place} className={styles.option}>
          <input
            type={many ? "checkbox" : "radio"}
            name={name}
            checked={chosen.includes(place)}
            onChange={() => toggle(place)}
          />
          <Letter index={index} />
          <Prose html={html} />
          {enabled && index < DIGIT_KEYS && (
            <span aria-hidden="true" className={styles.key}>
              <Kbd chords={[[String(index + 1)]]} />
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
