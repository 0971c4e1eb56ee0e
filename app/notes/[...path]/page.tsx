/** One note, as its file says it now. */

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { EditButton } from "@/components/editor/EditButton.tsx";
import { GoneNote, UnreadableNote } from "@/components/notes/AbsentNote.tsx";
import { LessonText } from "@/components/notes/lesson/LessonText.tsx";
import { NotePage } from "@/components/notes/NotePage.tsx";
import { NoteText } from "@/components/notes/NoteText.tsx";
import { WriteIds } from "@/components/notes/WriteIds.tsx";
import type { ShownProblem } from "@/components/problems/ProblemList.tsx";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { versionsHref } from "@/lib/editing/versions-href.ts";
import { studyDay } from "@/lib/scheduling/study-day.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import { editHref } from "@/lib/vault/link-index.ts";
import { AskedOfNote, LostOfNote } from "../AskedOfNote.tsx";
import { LinkedFrom } from "../LinkedFrom.tsx";
import { embeddedCards } from "../lesson/embedded-cards.ts";
import { FootOfLesson } from "../lesson/FootOfLesson.tsx";
import { renderLesson } from "../lesson/render-lesson.ts";
import { type LoadedNote, loadNote } from "../load-note.ts";
import { notePath } from "../note-path.ts";
import { partsOf } from "../parts.ts";
import { renderField } from "../render-field.ts";
import { renderNote } from "../render-note.ts";
import { UsesOfTerm } from "../UsesOfTerm.tsx";
import { writeIdsIntoNote } from "../write-ids.ts";

/** Characters on one page. Longer ones take seconds to set and to scroll. */
const PART_LENGTH = 60_000;
const PROBLEMS_SHOWN = 100;

interface Props {
  params: Promise<{ path: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Once for the page and its title. */
const load = cache(async (path: string) => loadNote(path, Date.now()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const note = await load(notePath((await params).path));
  if (note === null) return {};
  if (note.kind === "present") return { title: note.parsed.title };
  return { title: note.kind === "gone" ? note.note.title : note.title };
}

export default async function NoteRoute({ params, searchParams }: Props) {
  await connection(); // the file may have changed since the last visit
  const path = notePath((await params).path);
  const note = await load(path);
  if (note === null) notFound();
  switch (note.kind) {
    case "gone":
      return (
        <>
          <GoneNote title={note.note.title} path={path} versionsHref={versionsHref(path)} />
          <LostOfNote path={path} />
        </>
      );
    case "unreadable":
      return <UnreadableNote title={note.title} problem={note.problem} />;
    case "present":
      return <PresentNote note={note} search={await searchParams} />;
    default:
      return note satisfies never;
  }
}

type Present = Extract<LoadedNote, { kind: "present" }>;

async function PresentNote({ note, search }: { note: Present; search: Awaited<Props["searchParams"]> }) {
  const wanted = Number(search.part) || 1;
  const [settings, links] = await Promise.all([readSettings(), linkIndex()]);
  const { parsed, text, problems } = note;
  const parts = partsOf(text, parsed.cards, PART_LENGTH);
  const part = Math.min(Math.max(1, Math.trunc(wanted)), parts.length);
  const now = Date.now();
  const today = studyDay(now, zoneOf(settings), settings.rolloverHour);
  const { meta, path, tags } = parsed;
  const stretch = parts[part - 1] ?? { start: 0, end: text.length };
  const lesson =
    meta.kind === "lesson"
      ? renderLesson(
          note,
          stretch,
          links,
          await embeddedCards(parsed, links, await getDatabase()),
          now,
          today,
        )
      : null;
  const shown = lesson ?? renderNote(note, stretch, links, now, today);
  const withoutIds = new Set(
    parsed.cards.flatMap(({ block, blockId }) => (blockId === undefined ? [block] : [])),
  ).size;
  const inline = (field: string | undefined) => (field ? renderField(field, path, links) : null);
  const isTerm = meta.kind === "term";
  return (
    <NotePage
      facts={{
        path,
        versionsHref: versionsHref(path),
        title: shown.title ?? parsed.title,
        // a term begins with what it means, mostly in the words of its summary
        summary: isTerm && opensWith(text, meta.summary) ? null : inline(meta.summary),
        source: inline(meta.source),
        kind: meta.kind ?? null,
        difficulty: meta.difficulty ?? null,
        tags,
        aliases: isTerm ? meta.aliases : [],
      }}
      actions={<EditButton path={path} line={1} href={editHref(path)} />}
      asked={<AskedOfNote path={path} search={search} />}
      lost={
        <>
          <LostOfNote path={path} />
          {withoutIds > 0 && <WriteIds path={path} without={withoutIds} act={writeIdsIntoNote} />}
        </>
      }
      problems={showProblems(problems, text)}
      moreProblems={Math.max(0, problems.length - PROBLEMS_SHOWN)}
      text={"html" in shown ? <NoteText html={shown.html} /> : <LessonText pieces={shown.pieces} />}
      after={
        <>
          {lesson !== null && part === parts.length && (
            <FootOfLesson path={path} questions={lesson.questions} />
          )}
          {isTerm && <UsesOfTerm {...parsed} />}
        </>
      }
      contents={shown.outline}
      part={part}
      parts={parts.length}
      backlinks={<LinkedFrom path={path} />}
    />
  );
}

function opensWith(text: string, summary = ""): boolean {
  const body = text.replace(/^\ufeff?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/, "");
  return summary !== "" && body.trimStart().startsWith(summary);
}

function showProblems(problems: readonly Problem[], text: string): ShownProblem[] {
  if (problems.length === 0) return [];
  const lines = text.split(/\r\n?|\n/);
  return problems.slice(0, PROBLEMS_SHOWN).map((problem) => ({
    ...problem,
    href: editHref(problem.path, problem.line, problem.column),
    source: lines[problem.line - 1]?.slice(0, 300),
  }));
}
