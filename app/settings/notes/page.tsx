/** How notes are read, where Loci may write ids, and which advice is wanted. */

import type { Metadata } from "next";
import { connection } from "next/server";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { readNoteSettings } from "@/lib/db/note-settings.ts";
import { noteSettingsFormText } from "@/lib/note-settings-form.ts";
import styles from "../settings.module.css";
import { inheritedReading } from "./inherited.ts";
import { NotesForm } from "./NotesForm.tsx";

export const metadata: Metadata = { title: "Notes settings" };

export default async function NotesSettingsPage() {
  await connection(); // the vault's own settings may have changed since the build
  const [settings, { options, said, problems }] = await Promise.all([readNoteSettings(), inheritedReading()]);
  return (
    <div className={styles.page}>
      <PageHeader
        title="Notes"
        lead="How cards are found in your notes. When you save, all notes are read again; cards keep their history."
        actions={<ButtonLink href="/settings">Back to Settings</ButtonLink>}
      />
      {problems.map(({ path, line, message, remedy }) => (
        <p key={`${line} ${message}`} className={styles.explain}>
          {`${path}, line ${line}: ${message}. ${remedy[0]?.toUpperCase()}${remedy.slice(1)}.`}
        </p>
      ))}
      <NotesForm text={noteSettingsFormText(settings, options)} inherited={options} said={said} />
    </div>
  );
}
