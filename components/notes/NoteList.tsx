/** Notes under their folders, a line each. */

import Link from "next/link";
import { amount } from "@/lib/stats/amount.ts";
import styles from "./NoteList.module.css";

export interface ListedNote {
  href: string;
  title: string;
  kind: string;
  cards: number;
  problems: number;
}

export function NoteList({
  folders,
}: {
  folders: readonly { folder: string; notes: readonly ListedNote[] }[];
}) {
  return folders.map(({ folder, notes }) => (
    <section key={folder} className={styles.folder}>
      <h2>{folder === "" ? "In the vault itself" : folder.split("/").join(" / ")}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note.href}>
            <Link href={note.href} prefetch={false}>
              {note.title}
            </Link>
            <span className={styles.facts}>{factsOf(note)}</span>
            {note.problems > 0 && <span className={styles.problems}>{amount(note.problems, "problem")}</span>}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function factsOf({ kind, cards }: ListedNote): string {
  const facts = [kind !== "note" && kind, cards > 0 && amount(cards, "card")];
  return facts.filter(Boolean).join(", ");
}
