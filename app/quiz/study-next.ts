/** What to study after a quiz: what the misconceptions that were shown and the questions that were missed lead to. */

import { questionInWords } from "@/app/cards/card-sides.ts";
import type { QuizNext } from "@/components/quiz/protocol.ts";
import type { Markdown } from "@/lib/cards/types.ts";
import { blockKey, readBlocks } from "@/lib/db/notes.ts";
import type { PutQuestion } from "@/lib/db/quiz-answers.ts";
import { splitTarget } from "@/lib/markdown/link-target.ts";
import { linksIn } from "@/lib/markdown/note-links.ts";
import { parseMarkdown } from "@/lib/markdown/parse.ts";
import { showsOf } from "@/lib/quiz/answers.ts";
import type { AskedQuestion } from "@/lib/quiz/asked.ts";
import type { Chosen } from "@/lib/scheduling/types.ts";
import { amount } from "@/lib/stats/amount.ts";
import { noteHref } from "@/lib/vault/link-index.ts";
import { labPath } from "@/lib/widgets/codec.ts";
import { demoLinksIn } from "@/lib/widgets/demo-links.ts";
import { findWidget } from "@/lib/widgets/registry.ts";
import { nameOf } from "./known-misconceptions.ts";
import { labelOf } from "./quiz-card.ts";
import type { QuizWorld } from "./quiz-world.ts";
import { widgetsOf } from "./show-question.ts";

export interface MissedQuestion {
  put: PutQuestion;
  /** null where it can't be made any more */
  asked: AskedQuestion | null;
  chosen: Chosen | null;
}

/** Of each kind: more than this is no advice. */
const AT_MOST = 5;

/** Whatever a misconception leads to comes before what a single question does. */
export async function studyNext(missed: readonly MissedQuestion[], world: QuizWorld): Promise<QuizNext> {
  return {
    cards: await cardsToStudy(missed, world),
    widgets: widgetsToTry(missed, world),
    lessons: lessonsToRead(missed),
  };
}

/** The ids of the misconceptions that were shown, the most frequent first. */
function shownIn(missed: readonly MissedQuestion[]): string[] {
  const counts = new Map<string, number>();
  for (const { asked, chosen } of missed) {
    if (asked === null || chosen === null) continue;
    for (const id of showsOf(asked.ask, chosen)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

interface NamedBlock {
  path: string;
  blockId: string;
  because: string;
}

async function cardsToStudy(
  missed: readonly MissedQuestion[],
  { database, links, known }: QuizWorld,
): Promise<QuizNext["cards"]> {
  const blocksIn = (text: Markdown, from: string, because: string): NamedBlock[] =>
    linksIn(parseMarkdown(text), text).flatMap(({ target, style }) => {
      const fragment = splitTarget(target).fragments.at(-1);
      const path = fragment?.startsWith("^") ? links.note(target, from, style)?.path : undefined;
      return path === undefined || fragment === undefined
        ? []
        : [{ path, blockId: fragment.slice(1), because }];
    });
  const named = [
    ...shownIn(missed).flatMap((id) => {
      const misconception = known.get(id);
      if (misconception === undefined) return [];
      return blocksIn(misconception.card, misconception.path, `An answer showed: ${nameOf(id, known).name}`);
    }),
    ...missed.flatMap(({ put, asked }) =>
      blocksIn(asked?.explanation ?? "", put.note.path, `Explains: ${labelOf(put.parsed, put.seed)}`),
    ),
  ];
  const found = await readBlocks(database, named);
  const cards = new Map<string, QuizNext["cards"][number]>();
  for (const { path, blockId, because } of named) {
    const card = found.get(blockKey(path, blockId));
    if (card === undefined || cards.has(card.id)) continue;
    const { id, parsed } = card;
    cards.set(id, { id, href: `/cards/${id}`, label: questionInWords(parsed), because });
  }
  return [...cards.values()].slice(0, AT_MOST);
}

function widgetsToTry(missed: readonly MissedQuestion[], { known }: QuizWorld): QuizNext["widgets"] {
  const calls = [
    ...shownIn(missed).flatMap((id) =>
      demoLinksIn(known.get(id)?.seeIt ?? "").map((call) => ({
        call,
        because: `Shows what is true instead of: ${nameOf(id, known).name}`,
      })),
    ),
    ...missed.flatMap(({ put, asked, chosen }) =>
      (asked === null ? [] : widgetsOf(asked, chosen, known)).slice(0, 1).map((call) => ({
        call,
        because: `At the state of: ${labelOf(put.parsed, put.seed)}`,
      })),
    ),
  ];
  const widgets = new Map<string, QuizNext["widgets"][number]>();
  for (const { call, because } of calls) {
    const widget = findWidget(call.widget);
    if (widget === null) continue;
    // one state of each: the first leads to the others
    if (widgets.has(widget.name)) continue;
    widgets.set(widget.name, { call, title: widget.title, href: labPath(widget, call), because });
  }
  return [...widgets.values()].slice(0, AT_MOST);
}

function lessonsToRead(missed: readonly MissedQuestion[]): QuizNext["lessons"] {
  const counts = new Map<string, { title: string; missed: number }>();
  for (const { put } of missed) {
    if (put.note.kind !== "lesson") continue;
    const count = counts.get(put.note.path)?.missed ?? 0;
    counts.set(put.note.path, { title: put.note.title, missed: count + 1 });
  }
  return [...counts]
    .sort(([, a], [, b]) => b.missed - a.missed)
    .slice(0, AT_MOST)
    .map(([path, { title, missed: count }]) => ({
      title,
      href: noteHref(path),
      because: `${amount(count, "question")} of it not answered rightly`,
    }));
}
