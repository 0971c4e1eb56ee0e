"use client";
/** The problems of the text in words: each leads to its place, and its fixes are buttons. */

import type { EditorView } from "@codemirror/view";
import { amount } from "@/lib/stats/amount.ts";
import { Button } from "../ui/Button.tsx";
import { applyFix, SIGNS } from "./diagnostics.ts";
import { foundIn, type PlacedProblem } from "./found.ts";
import styles from "./ProblemPane.module.css";

interface Props {
  view: EditorView | null;
  problems: readonly PlacedProblem[];
}

export function ProblemPane({ view, problems }: Props) {
  const worst = problems.filter(({ severity }) => severity !== "hint").length;
  const hints = problems.length - worst;
  const counts = [worst > 0 && amount(worst, "problem"), hints > 0 && amount(hints, "hint")];
  return (
    <section className={styles.pane} aria-labelledby="editor-problems">
      <h2 id="editor-problems">{counts.filter(Boolean).join(", ") || "No problems"}</h2>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be equal
            <li key={index} data-severity={problem.severity}>
              <Row view={view} problem={problem} index={index} />
            </li>
          ))}
        </ul>
      )}
      {/* in a tab of its own: what is not saved stays open here */}
      <p className={styles.remedy}>
        <a href="/help/markdown" target="_blank" rel="noopener">
          How cards are written
        </a>
      </p>
    </section>
  );
}

interface RowProps {
  view: EditorView | null;
  problem: PlacedProblem;
  /** among those that the field knows, which have moved with the text since */
  index: number;
}

function Row({ view, problem, index }: RowProps) {
  const { severity, message, remedy, line, fixes = [] } = problem;
  function go() {
    const place = view && foundIn(view.state).problems[index];
    if (!place) return;
    view.dispatch({ selection: { anchor: place.from, head: place.to }, scrollIntoView: true });
    view.focus();
  }
  return (
    <>
      <button type="button" className={styles.place} onClick={go}>
        <span aria-hidden="true" className={styles.sign}>
          {SIGNS[severity]}
        </span>
        <span>
          {severity} in line {line}: {message.replaceAll("`", "")}
        </span>
      </button>
      <p className={styles.remedy}>Fix: {remedy.replaceAll("`", "")}</p>
      {fixes.length > 0 && (
        <p className={styles.fixes}>
          {fixes.map((fix) => (
            <Button
              key={fix.label}
              onClick={() => {
                if (view !== null && applyFix(view, fix)) view.focus();
              }}
            >
              {fix.label}
            </Button>
          ))}
        </p>
      )}
    </>
  );
}
