/** The notes of the vault, what could not be read of them, and a way to read them again. */

import type { Metadata } from "next";
import { connection } from "next/server";
import { NoteList } from "@/components/notes/NoteList.tsx";
import { Pager } from "@/components/notes/Pager.tsx";
import { lineAnchor, ProblemList } from "@/components/notes/ProblemList.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { getDatabase } from "@/lib/db/client.ts";
import { listNotes, listProblems } from "@/lib/db/notes.ts";
import { amount } from "@/lib/stats/amount.ts";
import { lastReading } from "@/lib/vault/library.ts";
import { noteHref } from "@/lib/vault/link-index.ts";
import { readVaultAgain } from "./actions.ts";
import { browse } from "./browse.ts";
import styles from "./notes.module.css";
import { changeInWords, readChange } from "./reading-words.ts";

export const metadata: Metadata = { title: "Notes" };

const NOTES_PER_PAGE = 200;
/** More would be a list to give up on; the rest is told by its number. */
const PROBLEMS_SHOWN = 200;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NotesPage({ searchParams }: Props) {
  await connection(); // the vault may have been read since the build
  const search = await searchParams;
  const words = typeof search.q === "string" ? search.q.slice(0, 200) : "";
  const database = await getDatabase();
  const [notes, ofNotes] = await Promise.all([listNotes(database), listProblems(database)]);
  const problems = [...(lastReading()?.problems ?? []), ...ofNotes];
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
      <ReadingMessage search={search} />
      {problems.length > 0 && <Problems problems={problems} known={new Set(notes.map(({ path }) => path))} />}
      <search>
        <form action="/notes" className={styles.find}>
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
          LOCI_VAULT.
        </p>
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

type Problems = Awaited<ReturnType<typeof listProblems>>;

function Problems({ problems, known }: { problems: Problems; known: ReadonlySet<string> }) {
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const shown = [...errors, ...warnings].slice(0, PROBLEMS_SHOWN);
  return (
    <section id="problems" className={styles.problems} aria-labelledby="problems-title">
      <h2 id="problems-title">Problems</h2>
      <p>
        {amount(errors.length, "error")}, {amount(warnings.length, "warning")}. An error hides a card or a
        part of a note; nothing else is affected by it.
      </p>
      <details open={problems.length <= 5}>
        <summary>Show {problems.length === 1 ? "it" : "them"}</summary>
        <ProblemList
          problems={shown.map((problem) => ({
            ...problem,
            href: known.has(problem.path) ? `${noteHref(problem.path)}#${lineAnchor(problem.line)}` : null,
          }))}
        />
        {shown.length < problems.length && (
          <p>And {amount(problems.length - shown.length, "more problem")}, each on the page of its note.</p>
        )}
      </details>
    </section>
  );
}
