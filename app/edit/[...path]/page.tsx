/** A note in the editor. */

import type { Metadata } from "next";
import { connection } from "next/server";
import { notePath } from "@/app/notes/note-path.ts";
import { preloadMathsFonts } from "@/app/preload-fonts.ts";
import { Editor } from "@/components/editor/Editor.tsx";
import { UnreadableNote } from "@/components/notes/AbsentNote.tsx";
import { isNoteTemplate, NOTE_TEMPLATES } from "@/lib/cards/templates.ts";
import { readConfig } from "@/lib/config.ts";
import { readSource } from "@/lib/vault/read-source.ts";

interface Props {
  params: Promise<{ path: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: `Edit ${notePath((await params).path)
      .split("/")
      .at(-1)}`,
  };
}

export default async function EditRoute({ params, searchParams }: Props) {
  await connection(); // the file may have changed since the last visit
  preloadMathsFonts();
  const path = notePath((await params).path);
  const { line, column, template, title } = await searchParams;
  const source = await readSource(readConfig(process.env, process.cwd()).vault, path);
  if (source.outcome === "refused") return <UnreadableNote title={path} problem={source.problem} />;
  const text = source.isNew ? beginning(path, template, title) : source.text;
  const end = { line: text.split("\n").length, column: 1 };
  return (
    <Editor
      key={path}
      path={path}
      source={{ ...source, text }}
      place={source.isNew ? end : placeOf(line, column)}
      isPage
    />
  );
}

/** A note that is not there yet begins with a template, by the title that was typed or else the file's name. */
function beginning(path: string, template: unknown, title: unknown): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.(md|markdown)$/i, "");
  const named = typeof title === "string" && title !== "" ? title.slice(0, 300) : name;
  return isNoteTemplate(template) ? NOTE_TEMPLATES[template].text(named) : "";
}

function placeOf(line: unknown, column: unknown): { line: number; column: number } | null {
  const at = Number(line);
  return Number.isInteger(at) && at > 0 ? { line: at, column: Math.max(1, Number(column) || 1) } : null;
}
