/**
 * Which misconceptions a learner fell for, and which are overcome.
 *
 * An answer that shows a misconception makes it `fallen`. It is `overcome` once two questions in a row that offer it were
 * answered right since: one right answer in four may be a guess, two in a row are one in sixteen. Any answer to such a
 * question that is not right begins the count anew, and one that shows the misconception makes it fallen again.
 */

export interface AnswerShown {
  at: number;
  right: boolean;
  /** ids of the misconceptions that the question offers */
  offers: readonly string[];
  /** ids of those that the answer shows */
  shows: readonly string[];
}

export interface Belief {
  state: "fallen" | "overcome" | "clear";
  /** how often an answer showed it */
  shown: number;
  lastShownAt: number | null;
  /** right answers in a row, the latest included, to questions that offer it */
  rightSince: number;
}

export const RIGHT_TO_OVERCOME = 2;

/** @param answers in order of time @returns by id; one that no question offered is not among them */
export function beliefsFrom(answers: readonly AnswerShown[]): Map<string, Belief> {
  const beliefs = new Map<string, Belief>();
  for (const { at, right, offers, shows } of answers) {
    for (const id of new Set([...offers, ...shows])) {
      const before = beliefs.get(id) ?? { state: "clear", shown: 0, lastShownAt: null, rightSince: 0 };
      if (shows.includes(id)) {
        beliefs.set(id, { state: "fallen", shown: before.shown + 1, lastShownAt: at, rightSince: 0 });
        continue;
      }
      const rightSince = right ? before.rightSince + 1 : 0;
      const isOvercome = before.state === "fallen" && rightSince >= RIGHT_TO_OVERCOME;
      beliefs.set(id, { ...before, rightSince, state: isOvercome ? "overcome" : before.state });
    }
  }
  return beliefs;
}
