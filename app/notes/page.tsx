/** The notes of the vault, how many problems they have, and a way to read them again. */

import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { LessonList } from "@/components/notes/lesson/LessonList.tsx";
import { NoteList } from "@/components/notes/NoteList.tsx";
import { Pager } from "@/components/notes/Pager.tsx";
import { Button } from "@/components/ui/Button.tsx";
import find from "@/components/ui/Find.module.css";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readLessons } from "@/lib/db/lessons.ts";
import { countProblems, listNotes } from "@/lib/db/notes.ts";
import { amount } from "@/lib/stats/amount.ts";
import { watchState } from "@/lib/vault/follow-vault.ts";
import { lastReading, linkIndex } from "@/lib/vault/library.ts";
import { noteHref } from "@/lib/vault/link-index.ts";
import type { WatchState } from "@/lib/vault/watch-vault.ts";
import { readVaultAgain } from "./actions.ts";
import { browse } from "./browse.ts";
import { ChangesLink } from "./ChangesLink.tsx";
import styles from "./notes.module.css";
import { changeInWords, readChange } from "./reading-words.ts";
import { renderField } from "./render-field.ts";

export const metadata: Metadata = { title: "Notes" };

const NOTES_PER_PAGE = 200;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NotesPage({ searchParams }: Props) {
  await connection(); // the vault may have been read since the build
  const search = await searchParams;
  const words = typeof search.q === "string" ? search.q.slice(0, 200) : "";
  const database = await getDatabase();
  const [notes, counts, lessons, links] = await Promise.all([
    listNotes(database),
    countProblems(database),
    readLessons(database),
    linkIndex(),
  ]);
  const { folders, found, page, pages } = browse(
    notes,
    { words, page: Number(search.page) || 1 },
    NOTES_PER_PAGE,
  );
  const cards = notes.reduce((sum, note) => sum + note.cards, 0);
  return (
    <div className={styles.list}>
      <PageHeader
        title="Notes"
        lead={`${amount(notes.length, "note")}, ${amount(cards, "card")}.`}
        actions={
          <form action={readVaultAgain}>
            <Button type="submit">Read the vault again</Button>
          </form>
        }
      />
      <WatchMessage state={await watchState()} />
      <ReadingMessage search={search} />
      <ProblemCounts counts={withReading(counts)} />
      <p className={styles.changes}>
        <Link href="/glossary">Glossary</Link>
      </p>
      <ChangesLink className={styles.changes} />
      <search>
        <form action="/notes" className={`${find.find} ${styles.find}`}>
          <label htmlFor="q">Find a note</label>
          <input id="q" name="q" type="search" defaultValue={words} />
          <Button type="submit">Find</Button>
        </form>
      </search>
      {words !== "" && (
        <p role="status">
          {found === 0 ? "No note" : amount(found, "note")} with “{words}” in its title or path.
        </p>
      )}
      {notes.length === 0 && (
        <p className={styles.empty}>
          The vault holds no notes yet. A note is any file that ends with .md; the folder is named by
          LOCI_VAULT. <Link href="/help/markdown">How cards are written</Link>
        </p>
      )}
      {words === "" && page === 1 && (
        <LessonList
          lessons={lessons.map(({ path, title, summary }, index) => ({
            href: noteHref(path),
            title,
            summary: renderField(summary, path, links, `field-${index}-`),
          }))}
        />
      )}
      <NoteList
        folders={folders.map(({ folder, notes: inFolder }) => ({
          folder,
          notes: inFolder.map((note) => ({ ...note, href: noteHref(note.path) })),
        }))}
      />
      <Pager
        label="Pages of the list"
        page={page}
        pages={pages}
        href={(to) =>
          `/notes?${new URLSearchParams({ ...(words !== "" && { q: words }), page: String(to) })}`
        }
      />
    </div>
  );
}

/** Says so where changes do not show by themselves at once. */
function WatchMessage({ state }: { state: WatchState | undefined }) {
  if (state === undefined || state.kind === "watching") return null;
  return (
    <p className={styles.message}>
      {state.kind === "polling"
        ? `The vault is looked through every few seconds, because ${state.why}.`
        : "The vault’s folder is not there. What is known of its notes is kept until it is back."}
    </p>
  );
}

function ReadingMessage({ search }: { search: Record<string, string | string[] | undefined> }) {
  const change = readChange(search);
  if (change !== null) {
    return (
      <p role="status" className={styles.message}>
        {changeInWords(change)}
      </p>
    );
  }
  if (search.failed === undefined) return null;
  return (
    <p role="alert" className={styles.message}>
      The vault could not be read; what is known of it is kept as it was. See that LOCI_VAULT names a folder
      that may be read, then try again.
    </p>
  );
}

/** Those of single notes: links are looked up only on the page of problems, where all of them stand. */
function ProblemCounts({ counts }: { counts: Record<Problem["severity"], number> }) {
  const { error, warning, hint } = counts;
  if (error + warning + hint === 0) return null;
  return (
    <p className={styles.problems}>
      <Link href="/problems">
        {amount(error, "error")}, {amount(warning, "warning")}
        {hint > 0 && `, ${amount(hint, "hint")}`}
      </Link>{" "}
      in single notes. An error hides a card or a part of a note; nothing else is affected by it.
    </p>
  );
}

function withReading(counts: Record<Problem["severity"], number>): Record<Problem["severity"], number> {
  const all = { ...counts };
  for (const { severity } of lastReading()?.problems ?? []) all[severity]++;
  return all;
}
