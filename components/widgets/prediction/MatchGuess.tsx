"use client";
/** One choice for each row. */

import { useId } from "react";
import type { Params } from "@/lib/widgets/fields.ts";
import type { MatchPrediction } from "@/lib/widgets/predictions.ts";
import styles from "./PredictionBlock.module.css";
import type { GuessInputProps } from "./PredictionBlock.tsx";

export function MatchGuess({
  spec,
  params,
  draft,
  invalid,
  onChange,
}: GuessInputProps<MatchPrediction<Params>>) {
  const id = useId();
  const rows = spec.rows(params);
  const given = draft.split(" ");
  const choose = (at: number, option: string) =>
    onChange(rows.map((_, row) => (row === at ? option : (given[row] ?? ""))).join(" "));
  return (
    <div className={styles.matches}>
      {rows.map(({ value, label }, row) => (
        <div key={value}>
          <label htmlFor={`${id}-${value}`}>{label}</label>
          <select
            id={`${id}-${value}`}
            value={given[row] ?? ""}
            aria-invalid={invalid && !given[row]}
            onChange={(event) => choose(row, event.target.value)}
          >
            <option value="" disabled>
              choose …
            </option>
            {spec.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}
