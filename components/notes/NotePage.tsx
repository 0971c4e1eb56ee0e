/** A note set as a page: its facts, its problems, its text with the cards in it, and the margins beside. */

import type { ReactNode } from "react";
import { ProblemList, type ShownProblem } from "../problems/ProblemList.tsx";
import { Contents, type ContentsEntry } from "./Contents.tsx";
import { type NoteFacts, NoteHeader } from "./NoteHeader.tsx";
import styles from "./NotePage.module.css";
import { Pager } from "./Pager.tsx";

interface Props {
  facts: NoteFacts;
  /** what can be done with the note */
  actions: ReactNode;
  /** what the learner is asked about its cards */
  asked: ReactNode;
  /** cards that it held and that are nowhere now */
  lost: ReactNode;
  problems: readonly ShownProblem[];
  /** how many more there are than are shown */
  moreProblems: number;
  /** `NoteText` or `LessonText` */
  text: ReactNode;
  /** what follows the text */
  after?: ReactNode;
  contents: readonly ContentsEntry[];
  part: number;
  parts: number;
  backlinks: ReactNode;
}

export function NotePage({
  facts,
  actions,
  asked,
  lost,
  problems,
  moreProblems,
  text,
  after,
  contents,
  part,
  parts,
  backlinks,
}: Props) {
  return (
    <article className={styles.note}>
      <NoteHeader {...facts} actions={actions} />
      <div className={styles.asked}>{asked}</div>
      {problems.length > 0 && (
        <section className={styles.problems} aria-labelledby="problems-title">
          <h2 id="problems-title">Problems in this note</h2>
          <ProblemList problems={problems} anchors />
          {moreProblems > 0 && <p>And {moreProblems.toLocaleString("en")} more.</p>}
        </section>
      )}
      {parts > 1 && (
        <p className={styles.parts}>
          This note is very long, so it is shown in {parts} parts. This is part {part}.
        </p>
      )}
      <div className={styles.columns}>
        <Contents entries={contents} />
        {text}
      </div>
      {after}
      {backlinks}
      <Pager label="Parts of the note" page={part} pages={parts} href={(to) => `?part=${to}`} />
      {lost}
    </article>
  );
}
