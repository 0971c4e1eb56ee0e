"use client";
/** The options of a question: chosen before the answer is shown, told right and wrong after. */

import { type KeyboardEvent, useContext, useId } from "react";
import { Prose } from "@/components/markdown/Prose.tsx";
import { Kbd } from "@/components/ui/Kbd.tsx";
import { ShortcutContext } from "@/components/ui/shortcuts/context.ts";
import { letterOfPlace } from "@/lib/cards/questions/answer-key.ts";
import styles from "./AnswerOptions.module.css";
import type { ShownAsk, ShownOption } from "./session.ts";
import { useOptionKeys } from "./use-option-keys.ts";

interface Props {
  ask: ShownAsk & { form: "options" };
  /** places of the chosen ones */
  chosen: readonly number[];
  revealed: boolean;
  onChoose: (places: number[]) => void;
  onReveal: () => void;
}

/** Keys there are for. */
const DIGITS = 9;

export function AnswerOptions({ ask, chosen, revealed, onChoose, onReveal }: Props) {
  const { options, many } = ask;
  const name = useId();
  const { enabled } = useContext(ShortcutContext);

  function toggle(place: number) {
    if (!many) onChoose([place]);
    else if (chosen.includes(place)) onChoose(chosen.filter((each) => each !== place));
    else onChoose([...chosen, place]);
  }

  useOptionKeys(options.length, !revealed, (index) => {
    const option = options[index];
    if (option !== undefined) toggle(option.place);
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.repeat) return;
    event.preventDefault();
    onReveal();
  }

  if (revealed) {
    return (
      <ul className={styles.options} aria-label="Options">
        {options.map((option, index) => (
          <li key={option.place} className={styles.shown} data-right={option.right ? "" : undefined}>
            <Letter index={index} />
            <div>
              <Told option={option} isChosen={chosen.includes(option.place)} />
              <Prose html={option.html} />
              {option.why !== "" && <Prose html={option.why} className={styles.why} />}
            </div>
          </li>
        ))}
      </ul>
    );
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
          {enabled && index < DIGITS && (
            <span aria-hidden="true" className={styles.key}>
              <Kbd chords={[[String(index + 1)]]} />
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

function Letter({ index }: { index: number }) {
  return <span className={styles.letter}>{letterOfPlace(index)}</span>;
}

/** In words and by a mark, never by colour alone. */
function Told({ option, isChosen }: { option: ShownOption; isChosen: boolean }) {
  if (!option.right && !isChosen) return null;
  const words = [option.right ? "right" : "wrong", isChosen && "your choice"].filter(Boolean).join(", ");
  return (
    <p className={styles.told} data-right={option.right ? "" : undefined}>
      <span aria-hidden="true">{option.right ? "✓" : "✗"}</span> {words}
    </p>
  );
}
