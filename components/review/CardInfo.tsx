"use client";
/** "About this card": what its memory is now, with a way to its whole history. */

import Link from "next/link";
import { Dialog } from "@/components/ui/Dialog.tsx";
import styles from "./CardInfo.module.css";
import type { ShownCard } from "./session.ts";

export function CardInfo({ card, onClose }: { card: ShownCard; onClose: () => void }) {
  const { memory } = card;
  return (
    <Dialog title="About this card" open onClose={onClose}>
      <p className={styles.label}>{card.label}</p>
      {memory === null ? (
        <p>New: never graded.</p>
      ) : (
        <dl className={styles.facts}>
          <Fact name="Chance of recall now" value={`${(memory.retrievability * 100).toFixed(1)} %`} />
          <Fact
            name="Stability"
            value={`${memory.stabilityDays.toPrecision(3)} days until recall falls to 90 %`}
          />
          <Fact name="Difficulty" value={`${memory.difficulty.toFixed(1)} of 10`} />
          <Fact name="Grades" value={`${memory.reps}, of which ${memory.lapses} lapsed`} />
          {memory.imported && <Fact name="Origin" value="imported from the note's schedule comment" />}
        </dl>
      )}
      <p className={styles.way}>
        <Link href={`/cards/${card.id}`}>History and forgetting curve</Link>
      </p>
      <p className={styles.way}>
        From <Link href={card.note.href}>{card.note.title}</Link>
      </p>
    </Dialog>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
