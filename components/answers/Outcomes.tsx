/** What things can be matched with, each by its letter. */

import { Prose } from "@/components/markdown/Prose.tsx";
import styles from "./AnswerMatch.module.css";
import type { AskedPart } from "./asked.ts";
import { Letter } from "./Letter.tsx";

export function Outcomes({ outcomes }: { outcomes: readonly AskedPart[] }) {
  return (
    <ul className={styles.outcomes} aria-label="Outcomes">
      {outcomes.map(({ place, html }, index) => (
        <li key={place}>
          <Letter index={index} />
          <Prose html={html} />
        </li>
      ))}
    </ul>
  );
}
