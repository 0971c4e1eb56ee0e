"use client";
/** One place where two versions collide: what it was, what it became on either side, and the choice between them. */

import { useId } from "react";
import type { Conflict } from "@/lib/editing/merge3.ts";
import styles from "./Conflict.module.css";
import { asText, MarkedText } from "./TextDiff.tsx";

export type Choice = { kind: "mine" | "disk" | "both" } | { kind: "hand"; text: string };

const CHOICES = [
  { kind: "mine", label: "Yours" },
  { kind: "disk", label: "On disk" },
  { kind: "both", label: "Both, yours first" },
  { kind: "hand", label: "Written by hand" },
] as const;

/** The lines that a choice puts in the place; null for none yet. Nothing written by hand is no line. */
export function linesOf({ mine, disk }: Conflict, choice: Choice | null): readonly string[] | null {
  switch (choice?.kind) {
    case undefined:
      return null;
    case "mine":
      return mine;
    case "disk":
      return disk;
    case "both":
      return [...mine, ...disk];
    case "hand":
      return choice.text === "" ? [] : choice.text.replace(/\r\n?/g, "\n").split("\n");
    default:
      return choice satisfies never;
  }
}

interface Props {
  region: Conflict;
  number: number;
  of: number;
  /** whether it is known what the lines were before */
  hasBase: boolean;
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
}

export function CollidingPlace({ region, number, of, hasBase, choice, onChoose }: Props) {
  const name = useId();
  const { base, mine, disk } = region;
  const result = (linesOf(region, choice) ?? []).join("\n");
  return (
    <fieldset className={styles.place}>
      <legend>{of === 1 ? "Changed on both sides" : `Place ${number} of ${of}`}</legend>
      <div className={styles.sides}>
        {hasBase && <Side title="Before" lines={base} against={base} />}
        <Side title="Yours" lines={mine} against={hasBase ? base : disk} />
        <Side title="On disk" lines={disk} against={hasBase ? base : mine} />
      </div>
      <div className={styles.choices}>
        {CHOICES.map(({ kind, label }) => (
          <label key={kind}>
            <input
              type="radio"
              name={name}
              checked={choice?.kind === kind}
              onChange={() => onChoose(kind === "hand" ? { kind, text: result } : { kind })}
            />
            {label}
          </label>
        ))}
      </div>
      {choice !== null && (
        <label className={styles.result}>
          Result
          <textarea
            value={result}
            rows={Math.min(12, Math.max(2, result.split("\n").length))}
            spellCheck={false}
            onChange={(event) => onChoose({ kind: "hand", text: event.currentTarget.value })}
          />
        </label>
      )}
    </fieldset>
  );
}

function Side({ title, lines, against }: { title: string; lines: string[]; against: string[] }) {
  return (
    <div className={styles.side}>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className={styles.none}>No lines here</p>
      ) : (
        <MarkedText text={asText(lines)} against={asText(against)} />
      )}
    </div>
  );
}
