"use client";

import { useId } from "react";
import type { Params } from "@/lib/widgets/fields.ts";
import type { ChoicePrediction } from "@/lib/widgets/predictions.ts";
import styles from "./PredictionBlock.module.css";
import type { GuessInputProps } from "./PredictionBlock.tsx";

export function ChoiceGuess({ spec, draft, onChange }: GuessInputProps<ChoicePrediction<Params>>) {
  const name = useId();
  return (
    <div className={styles.options}>
      {spec.options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} checked={draft === value} onChange={() => onChange(value)} />
          {label}
        </label>
      ))}
    </div>
  );
}
