/** The notes of which versions are kept. */

import Link from "next/link";
import { amount } from "@/lib/stats/amount.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import styles from "./VersionsPage.module.css";

interface Props {
  /** ordered by path */
  notes: readonly { path: string; href: string; count: number; newest: string; isGone: boolean }[];
}

export function VersionedNotes({ notes }: Props) {
  return (
    <div className={styles.page}>
      <PageHeader
        title="Versions"
        lead="Every version of a note that Loci replaced is kept for 30 days, also where the note is gone or has another name by now."
      />
      {notes.length === 0 ? (
        <p>Loci has replaced nothing in the last 30 days.</p>
      ) : (
        <ul className={styles.notes}>
          {notes.map(({ path, href, count, newest, isGone }) => (
            <li key={path}>
              <Link href={href}>{path}</Link>
              <span>
                {amount(count, "version")}, the last replaced {newest}
                {isGone && "; no file of this name now"}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
