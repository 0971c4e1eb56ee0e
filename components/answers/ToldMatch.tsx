/** Things to match, once it is answered: what each goes with, what was said instead, and why. */

import { Prose } from "@/components/markdown/Prose.tsx";
import styles from "./AnswerMatch.module.css";
import type { ShownAsk } from "./asked.ts";
import { Outcome } from "./Outcome.tsx";

interface Props {
  told: ShownAsk & { form: "match" };
  /** by place of the thing: the place of its outcome */
  chosen: readonly number[];
}

export function ToldMatch({ told: { items, outcomes }, chosen }: Props) {
  const outcomeAt = (place: number | undefined) => outcomes.find((outcome) => outcome.place === place);
  return (
    <ul className={styles.matches} aria-label="Matches">
      {items.map(({ place, html, outcome, why }) => {
        const said = outcomeAt(chosen[place]);
        const isRight = said?.place === outcome;
        return (
          <li key={place} className={styles.match}>
            <Prose html={html} />
            <div>
              {said !== undefined && <Outcome right={isRight} chosen />}
              {said !== undefined && !isRight && (
                <div className={styles.said}>
                  <Prose html={said.html} />
                </div>
              )}
              {!isRight && <p className={styles.lead}>Right is:</p>}
              <Prose html={outcomeAt(outcome)?.html ?? ""} />
              {why !== "" && <Prose html={why} className={styles.why} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
