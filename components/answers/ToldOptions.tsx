/** The options of a question that is answered: which was right, which was chosen, and why. */

import { Prose } from "@/components/markdown/Prose.tsx";
import styles from "./AnswerOptions.module.css";
import type { ShownOption } from "./asked.ts";
import { Letter } from "./Letter.tsx";
import { Outcome } from "./Outcome.tsx";
import { WhyOf } from "./WhyOf.tsx";

interface Props {
  options: readonly ShownOption[];
  /** places of the chosen ones */
  chosen: readonly number[];
}

export function ToldOptions({ options, chosen }: Props) {
  return (
    <ul className={styles.options} aria-label="Options">
      {options.map(({ place, html, right, why, misconception }, index) => (
        <li key={place} className={styles.shown}>
          <Letter index={index} />
          <div>
            {(right || chosen.includes(place)) && <Outcome right={right} chosen={chosen.includes(place)} />}
            <Prose html={html} />
            <WhyOf why={why} misconception={misconception} />
          </div>
        </li>
      ))}
    </ul>
  );
}
