/** What a learner can choose. */

import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { readSettings } from "@/lib/db/settings.ts";
import { formText } from "./form-text.ts";
import { SettingsForm } from "./SettingsForm.tsx";
import styles from "./settings.module.css";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const text = formText(await readSettings());
  return (
    <div className={styles.page}>
      <PageHeader
        title="Settings"
        lead="They hold for the next card you grade; what is already scheduled stays."
        actions={<ButtonLink href="/settings/notes">How notes are read</ButtonLink>}
      />
      <SettingsForm
        text={text}
        zones={Intl.supportedValuesOf("timeZone")}
        ownZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      />
    </div>
  );
}
