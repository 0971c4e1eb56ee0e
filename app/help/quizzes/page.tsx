/** How quizzes work, and why multiple choice here is not what it is usually blamed for. */

import type { Metadata } from "next";
import { Prose } from "@/components/markdown/Prose.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import styles from "./quizzes.module.css";
import { WORDS } from "./words.ts";

export const metadata: Metadata = { title: "How quizzes work" };

export default function QuizHelpPage() {
  return (
    <div className={styles.page}>
      <PageHeader title="How quizzes work" />
      <Prose
        html={renderMarkdown(WORDS, {
          idPrefix: "help-",
          headingOffset: 0,
          fragment: true,
          resolveNote: () => null,
          resolveFile: () => null,
        })}
        className={styles.words}
      />
    </div>
  );
}
