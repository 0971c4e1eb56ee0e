/** Things to match, once it is answered: what each goes with, what was said instead, and why. */

import { Prose } from "@/components/markdown/Prose.tsx";
import { letterOfPlace } from "@/lib/cards/questions/answer-key.ts";
import styles from "./AnswerMatch.module.css";
import type { Told } from "./asked.ts";
import { Outcome } from "./Outcome.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { WhyOf } from "./WhyOf.tsx";

interface Props {
  told: Told & { form: "match" };
  /** by place of the thing: the place of its outcome */
  chosen: readonly number[];
}

export function ToldMatch({ told: { items, outcomes }, chosen }: Props) {
  const letterOf = (place: number | undefined) => {
    const index = outcomes.findIndex((outcome) => outcome.place === place);
    return index === -1 ? null : letterOfPlace(index);
  };
  return (
    <div className={styles.matches}>
      <Outcomes outcomes={outcomes} />
      <ul aria-label="Matches">
        {items.map(({ place, html, outcome, why, misconception }) => {
          const said = letterOf(chosen[place]);
          const right = letterOf(outcome);
          const isRight = said === right;
          return (
            <li key={place} className={styles.match}>
              <Prose html={html} />
              <div>
                {said !== null && <Outcome right={isRight} chosen />}
                <p className={styles.letters}>
                  {said !== null && !isRight && (
                    <>
                      <s>{said}</s>{" "}
                    </>
                  )}
                  {right}
                </p>
                <WhyOf why={why} misconception={isRight ? null : misconception} />
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
