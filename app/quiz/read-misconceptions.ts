/** Every misconception that the vault names, and how the learner stands to it. */

import { noteContext } from "@/app/review/show-card.ts";
import type { MisconceptionState, QuizOffer } from "@/components/quiz/protocol.ts";
import { readToldAnswers } from "@/lib/db/quiz-answers.ts";
import { readAttempts } from "@/lib/db/quiz-attempts.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import { type Belief, beliefsFrom } from "@/lib/quiz/misconception-states.ts";
import { isFrom } from "@/lib/quiz/sources.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { demoLinksIn } from "@/lib/widgets/demo-links.ts";
import { type KnownMisconception, nameOf } from "./known-misconceptions.ts";
import { readKnownQuestions } from "./known-questions.ts";
import { type QuizWorld, quizWorld } from "./quiz-world.ts";
import { lastBySource } from "./read-choices.ts";

/** In the vault's order. */
export async function readMisconceptionStates(now: Instant): Promise<MisconceptionState[]> {
  const world = await quizWorld();
  const [attempts, answers, questions] = await Promise.all([
    readAttempts(world.database, now),
    readToldAnswers(world.database, now),
    readKnownQuestions(world.database),
  ]);
  const beliefs = beliefsFrom(answers);
  const lasts = lastBySource(attempts);
  return [...world.known.values()].map((each) => {
    const source = { kind: "misconception", id: each.id } as const;
    const count = questions.filter((question) => isFrom(question, source)).length;
    const retry = { source, questions: count, last: lasts.get(JSON.stringify(source)) ?? null };
    return stateOf(each, beliefs.get(each.id), retry, world);
  });
}

function stateOf(
  { id, path, tempting, holds, card, seeIt }: KnownMisconception,
  belief: Belief | undefined,
  retry: Omit<QuizOffer, "label">,
  { links, known }: QuizWorld,
): MisconceptionState {
  const html = (text: string, part: string) => {
    const { demo, ...context } = noteContext(path, links);
    return text === ""
      ? ""
      : renderMarkdown(text, { ...context, fragment: true, idPrefix: `${id}-${part}-` });
  };
  const misconception = nameOf(id, known);
  return {
    misconception,
    state: belief?.state ?? "unmet",
    shown: belief?.shown ?? 0,
    lastShownAt: belief?.lastShownAt ?? null,
    rightSince: belief?.rightSince ?? 0,
    tempting: html(tempting, "tempting"),
    holds: html(holds, "holds"),
    card: html(card, "card"),
    widget: demoLinksIn(seeIt)[0] ?? null,
    retry: { ...retry, label: misconception.name },
  };
}
