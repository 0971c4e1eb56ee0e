/** The kept versions of a note: a list by time, and the chosen one beside what the note says now. */

import Link from "next/link";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { TextDiff } from "../editor/TextDiff.tsx";
import { ProblemList } from "../problems/ProblemList.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { type RestoreAction, RestoreVersion } from "./RestoreVersion.tsx";
import styles from "./VersionsPage.module.css";

interface Props {
  path: string;
  /** null where there is no such file now */
  noteHref: string | null;
  /** the newest first */
  versions: readonly { id: string; when: string; href: string }[];
  shown: Shown | null;
  now: Now;
  /** a version was put back a moment ago */
  restored: boolean;
  restore: RestoreAction;
}

type Now =
  | { kind: "there"; text: string; version: string }
  | { kind: "gone" }
  | { kind: "unreadable"; problem: Problem };

interface Shown {
  id: string;
  when: string;
  /** null if it is no text */
  text: string | null;
  /** whether the note says just this now, byte for byte */
  isCurrent: boolean;
}

export function VersionsPage({ path, noteHref, versions, shown, now, restored, restore }: Props) {
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <>
            Versions of <code>{path}</code>
          </>
        }
        lead="What Loci replaced in this note, for 30 days. What other programs replaced is not here."
      />
      <p className={styles.ways}>
        {noteHref !== null && <Link href={noteHref}>To the note</Link>}
        <Link href="/versions">Versions of other notes</Link>
      </p>
      {restored && (
        <p role="status" className={styles.message}>
          Restored. What the note said before is the first of the versions now.
        </p>
      )}
      {shown === null ? (
        <p>Loci has replaced nothing in this note in the last 30 days.</p>
      ) : (
        <div className={styles.columns}>
          <nav aria-label="Versions" className={styles.list}>
            <ol>
              {versions.map(({ id, when, href }) => (
                <li key={id}>
                  <Link href={href} aria-current={id === shown.id ? "true" : undefined}>
                    until {when}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
          <section aria-labelledby="shown-title" className={styles.shown}>
            <h2 id="shown-title">As it was until {shown.when}</h2>
            {now.kind === "unreadable" ? (
              <ProblemList problems={[{ ...now.problem, href: null }]} />
            ) : (
              !shown.isCurrent && (
                <RestoreVersion
                  key={shown.id}
                  path={path}
                  id={shown.id}
                  current={now.kind === "there" ? now.version : null}
                  restore={restore}
                />
              )
            )}
            <Difference shown={shown} now={now} />
          </section>
        </div>
      )}
    </div>
  );
}

function Difference({ shown, now }: { shown: Shown; now: Now }) {
  if (shown.text === null)
    return <p>This version is not UTF-8, so it cannot be shown. It can be restored.</p>;
  if (shown.isCurrent) return <p>The note says just this now.</p>;
  if (now.kind !== "there") {
    return (
      <>
        {now.kind === "gone" && <p>There is no file of this name now. Restored, it would say:</p>}
        <pre className={styles.text}>{shown.text}</pre>
      </>
    );
  }
  if (shown.text === now.text) {
    return <p>The words are those of now; the two differ in how their lines end, or in a byte-order mark.</p>;
  }
  return (
    <>
      <p>
        What changed since: lines with <b>−</b> were in this version, lines with <b>+</b> are in the note now.
      </p>
      <TextDiff before={shown.text} after={now.text} />
    </>
  );
}
