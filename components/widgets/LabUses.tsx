/** The cards that use a widget; more than a few are folded. */

import Link from "next/link";
import { amount } from "@/lib/stats/amount.ts";
import styles from "./LabStates.module.css";

interface LabUsesProps {
  uses: readonly { href: string; question: string; note: { href: string; title: string } }[];
}

const SHOWN = 6;

export function LabUses({ uses }: LabUsesProps) {
  if (uses.length === 0) {
    return <p className={styles.none}>None yet. “Copy as card” gives the text of one.</p>;
  }
  const rest = uses.slice(SHOWN);
  return (
    <>
      <Uses uses={uses.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{amount(rest.length, "more card")}</summary>
          <Uses uses={rest} />
        </details>
      )}
    </>
  );
}

function Uses({ uses }: LabUsesProps) {
  return (
    <ul className={styles.states}>
      {uses.map(({ href, question, note }) => (
        <li key={href}>
          <Link href={href} prefetch={false}>
            {question}
          </Link>
          <p>
            <Link href={note.href} prefetch={false}>
              {note.title}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
