/** What is remembered of a card now, each number with what it means. */

import { formatInterval } from "@/lib/scheduling/grade-labels.ts";
import type { Instant, Memory, StudyDay } from "@/lib/scheduling/types.ts";
import { dayFromToday, dayInWords, momentInWords } from "@/lib/stats/dates.ts";
import { dueInWords, isBuried } from "@/lib/stats/memory-words.ts";
import styles from "./CardFacts.module.css";

interface Props {
  memory: Memory;
  /** 0–1; null for a new card */
  recall: number | null;
  now: Instant;
  today: StudyDay;
  zone: string;
}

export function CardFacts({ memory, recall, now, today, zone }: Props) {
  return (
    <dl className={styles.facts}>
      {memory.kind === "new" ? (
        <Fact name="State">new: never graded</Fact>
      ) : (
        <>
          <Fact name="State">{memory.phase}</Fact>
          {recall !== null && (
            <Fact name="Chance of recall today" note="from the stability, by the days since the last grade">
              {(recall * 100).toFixed(1)} %
            </Fact>
          )}
          <Fact name="Stability" note="until recall falls to 90 %">
            {memory.stability.toPrecision(3)} days
          </Fact>
          <Fact name="Difficulty" note="how little each recall adds">
            {memory.difficulty.toFixed(1)} of 10
          </Fact>
          <Fact name="Due" note={dueInWords(memory.due, now, today)}>
            {"at" in memory.due ? momentInWords(memory.due.at, zone) : dayInWords(memory.due.day)}
          </Fact>
          <Fact name="Last interval">
            {formatInterval(memory.due, memory.lastAt, memory.lastDay, "spoken")}
          </Fact>
          <Fact name="Grades">
            {memory.reps}, of which {memory.lapses} lapsed
          </Fact>
          {memory.imported && <Fact name="Origin">imported from the schedule beside the card</Fact>}
        </>
      )}
      {memory.suspended && <Fact name="Suspended">not asked until you unsuspend it</Fact>}
      {isBuried(memory, today) && <Fact name="Buried">until {dayFromToday(memory.buriedUntil, today)}</Fact>}
      {memory.flag !== 0 && <Fact name="Flag">set</Fact>}
    </dl>
  );
}

function Fact({ name, note, children }: { name: string; note?: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </dd>
    </div>
  );
}
