/** Everything in the vault that needs its author's eye: by note, each with its line and a way to mend it. */

import type { Metadata } from "next";
import { connection } from "next/server";
import { ProblemsPage, type ShownNote } from "@/components/problems/ProblemsPage.tsx";
import { HINT_RULES } from "@/lib/cards/lint/hint-rules.ts";
import { readConfig } from "@/lib/config.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import { editHref, noteHref } from "@/lib/vault/link-index.ts";
import { readNoteText } from "@/lib/vault/read-note-text.ts";
import { vaultProblems } from "@/lib/vault/vault-problems.ts";
import { turnHintOff } from "./actions.ts";
import { type Chosen, choose, problemsHref, readWanted } from "./choose.ts";

export const metadata: Metadata = { title: "Problems" };

const PER_PAGE = 100;
/** Of a line of source; the problem's own place is seldom further right. */
const LINE_LENGTH = 300;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ProblemsRoute({ searchParams }: Props) {
  await connection(); // notes change at any time
  const search = await searchParams;
  const wanted = readWanted(search);
  const chosen = choose(await vaultProblems(), wanted, PER_PAGE);
  return (
    <ProblemsPage
      notes={await shownNotes(chosen.notes)}
      counts={chosen.counts}
      rules={chosen.rules}
      found={chosen.found}
      page={chosen.page}
      pages={chosen.pages}
      wanted={wanted}
      turnedOff={HINT_RULES.find(({ rule }) => rule === search.off) ?? null}
      hrefOf={problemsHref}
      turnHintOff={turnHintOff}
    />
  );
}

async function shownNotes(notes: Chosen["notes"]): Promise<ShownNote[]> {
  const { vault } = readConfig(process.env, process.cwd());
  const { targets } = await linkIndex();
  return Promise.all(
    notes.map(async ({ path, problems }) => {
      const note = targets.noteAt(path);
      const isNote = note !== null;
      const file = isNote ? await readNoteText(vault, path) : null;
      const lines = file?.kind === "text" ? file.text.split(/\r\n?|\n/) : [];
      return {
        path,
        title: note?.title ?? null,
        href: isNote ? noteHref(path) : null,
        problems: problems.map((problem) => ({
          ...problem,
          href: isNote ? editHref(path, problem.line, problem.column) : null,
          source: lines[problem.line - 1]?.slice(0, LINE_LENGTH),
        })),
      };
    }),
  );
}
