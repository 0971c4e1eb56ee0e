/** Every term of the vault, with what it means. */

import type { Metadata } from "next";
import { connection } from "next/server";
import { LiveRefresh } from "@/components/live/LiveRefresh.tsx";
import { Glossary } from "@/components/notes/glossary/Glossary.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { getDatabase } from "@/lib/db/client.ts";
import { readTerms } from "@/lib/db/lessons.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import { noteHref } from "@/lib/vault/link-index.ts";
import notesStyles from "../notes/notes.module.css";
import { renderField } from "../notes/render-field.ts";

export const metadata: Metadata = { title: "Glossary" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function GlossaryPage({ searchParams }: Props) {
  await connection(); // the vault may have been read since the build
  const { q } = await searchParams;
  const [terms, links] = await Promise.all([readTerms(await getDatabase()), linkIndex()]);
  return (
    <div className={notesStyles.list}>
      <PageHeader title="Glossary" lead="What the words of the lessons and cards mean." />
      {terms.length === 0 ? (
        <p className={notesStyles.empty}>
          The vault holds no terms yet. A term is a note with “kind: term” in its frontmatter; its summary
          says what it means.
        </p>
      ) : (
        <Glossary
          query={typeof q === "string" ? q.slice(0, 200) : ""}
          terms={terms.map(({ path, title, aliases, summary, difficulty }, index) => ({
            href: noteHref(path),
            title,
            aliases,
            summary: renderField(summary, path, links, `field-${index}-`),
            summaryWords: plainText(summary),
            difficulty,
          }))}
        />
      )}
      <LiveRefresh />
    </div>
  );
}
