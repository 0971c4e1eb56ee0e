/** Everything that happened to a card, the newest first. Nothing is left out: what was taken back is struck through. */

import { formatInterval } from "@/lib/scheduling/grade-labels.ts";
import type { ReviewEvent } from "@/lib/scheduling/types.ts";
import type { HistoryRow } from "@/lib/stats/card-history.ts";
import { momentInWords } from "@/lib/stats/dates.ts";
import { chosenInWords, durationInWords, eventInWords } from "@/lib/stats/event-words.ts";
import { guessInWords } from "@/lib/widgets/past-guess.ts";
import styles from "./CardHistory.module.css";

export function CardHistory({ history, zone }: { history: readonly HistoryRow[]; zone: string }) {
  if (history.length === 0) return <p>Nothing has happened to this card yet.</p>;
  const answers = history.some(({ event }) => answerIn(event) !== "");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it
    <section className={styles.scroller} aria-label="Table of the history" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Next in</th>
            <th scope="col">Stability, days</th>
            <th scope="col">Difficulty</th>
            <th scope="col">Time taken</th>
            {answers && <th scope="col">Answer given</th>}
          </tr>
        </thead>
        <tbody>
          {history.map((row) => (
            <Row key={row.event.id} row={row} zone={zone} answers={answers} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A guess, a choice, or both. */
function answerIn(event: ReviewEvent): string {
  if (event.kind !== "review") return "";
  const { prediction, chosen, thought } = event;
  return [
    prediction && guessInWords(prediction),
    thought && `thought “${thought}”,`,
    chosen && chosenInWords(chosen),
  ]
    .filter((words) => words !== undefined)
    .join(" ");
}

function Row({ row, zone, answers }: { row: HistoryRow; zone: string; answers: boolean }) {
  const { event, undone, after, target } = row;
  const what = eventInWords(event, target, zone);
  // a mark such as a flag leaves the memory as it was, so its row has no numbers of its own
  const left = event.kind === "review" || event.kind === "import" ? after : null;
  return (
    <tr className={undone ? styles.undone : undefined}>
      <th scope="row">{momentInWords(event.at, zone)}</th>
      <td data-grade={event.kind === "review" ? event.grade : undefined}>
        {undone ? (
          <>
            <s>{what}</s> undone
          </>
        ) : (
          what
        )}
      </td>
      <td>{left && formatInterval(left.due, left.lastAt, left.lastDay, "short")}</td>
      <td>{left?.stability.toPrecision(3)}</td>
      <td>{left?.difficulty.toFixed(1)}</td>
      <td>{event.kind === "review" && durationInWords(event.durationMs)}</td>
      {answers && <td>{answerIn(event)}</td>}
    </tr>
  );
}
