"use client";
/** A field; and where the answer is a point on an axis, the axis too. It shows no mark before it is touched. */

import type { Params } from "@/lib/widgets/fields.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import type { NumberPrediction } from "@/lib/widgets/predictions.ts";
import { readNumber } from "@/lib/widgets/read-value.ts";
import { RangeInput } from "../controls/RangeInput.tsx";
import styles from "./PredictionBlock.module.css";
import type { GuessInputProps } from "./PredictionBlock.tsx";

export function NumberGuess({
  spec,
  params,
  draft,
  invalid,
  onChange,
}: GuessInputProps<NumberPrediction<Params>>) {
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
