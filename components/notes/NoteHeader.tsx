/** A note's title and what its frontmatter says of it. */

import Link from "next/link";
import type { ReactNode } from "react";
import { Prose } from "../markdown/Prose.tsx";
import { difficultyInWords } from "./difficulty.ts";
import styles from "./NoteHeader.module.css";

export interface NoteFacts {
  path: string;
  /** address of the versions of it that are kept */
  versionsHref: string;
  /** words, or the HTML of the heading that opens the note, with its id */
  title: string | { id: string; html: string };
  /** HTML, as rendered from the frontmatter */
  summary: string | null;
  source: string | null;
  kind: string | null;
  difficulty: number | null;
  tags: readonly string[];
  /** other names, of a term */
  aliases: readonly string[];
}

/** @param actions what can be done with the note */
export function NoteHeader({
  path,
  versionsHref,
  title,
  summary,
  source,
  kind,
  difficulty,
  tags,
  aliases,
  actions,
}: NoteFacts & { actions: ReactNode }) {
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <p className={styles.path}>
          <Link href="/notes">Notes</Link> / {path.split("/").join(" / ")} ·{" "}
          <Link href={versionsHref}>Versions</Link>
        </p>
        {actions}
      </div>
      {typeof title === "string" ? (
        <h1>{title}</h1>
      ) : (
        <h1 id={title.id} dangerouslySetInnerHTML={{ __html: title.html }} />
      )}
      {summary !== null && <Prose html={summary} className={styles.summary} />}
      <dl className={styles.facts}>
        {aliases.length > 0 && <Fact name="Also called">{aliases.join(", ")}</Fact>}
        {source !== null && (
          <Fact name="Source">
            <Prose html={source} className={styles.source} />
          </Fact>
        )}
        {kind !== null && <Fact name="Kind">{kind}</Fact>}
        {difficulty !== null && <Fact name="Difficulty">{difficultyInWords(difficulty)}</Fact>}
        {tags.length > 0 && <Fact name="Tags">{tags.map((tag) => `#${tag}`).join(" ")}</Fact>}
      </dl>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
