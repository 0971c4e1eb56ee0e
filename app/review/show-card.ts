/** Makes a stored card ready to be seen: its sides rendered, its widget validated, what each grade would give. */

import { askAbout } from "@/app/cards/ask-about-card.ts";
import { type CardSides, questionInWords, renderSides } from "@/app/cards/card-sides.ts";
import { demoMarkdown, predictsOf } from "@/app/cards/prediction-face.ts";
import type { ShownAsk } from "@/components/answers/asked.ts";
import type { LeftState, Predicts, ShownCard } from "@/components/review/session.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import type { CardQuestion } from "@/lib/db/card-changes.ts";
import type { StoredCard } from "@/lib/db/notes.ts";
import { optionsFrom } from "@/lib/db/scheduler-options.ts";
import { zoneOf } from "@/lib/db/settings.ts";
import { shared } from "@/lib/db/shared.ts";
import type { RenderContext } from "@/lib/markdown/context.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import { askQuestion } from "@/lib/quiz/asked.ts";
import { cardSeed } from "@/lib/quiz/shuffle.ts";
import { formatInterval } from "@/lib/scheduling/grade-labels.ts";
import { preview } from "@/lib/scheduling/memory.ts";
import { retrievability } from "@/lib/scheduling/retrievability.ts";
import { studyDay } from "@/lib/scheduling/study-day.ts";
import type { Grade, Instant } from "@/lib/scheduling/types.ts";
import type { Settings } from "@/lib/settings.ts";
import { lastReading } from "@/lib/vault/library.ts";
import { contextIn, editHref, type LinkIndex, NOTE_ID_PREFIX, noteHref } from "@/lib/vault/link-index.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import { readDemoBlock } from "@/lib/widgets/read-demo-block.ts";
import { type AskContext, showAsk } from "./show-ask.ts";

interface Sides extends CardSides {
  label: string;
}

interface ReviewSides extends Sides {
  ask: ShownAsk | null;
  widgets: WidgetCall[];
  predicts: Predicts | null;
}

/** What a card is shown by, as the last reading of the vault left it. */
export interface VaultView extends Pick<AskContext, "misconception"> {
  links: LinkIndex;
}

/** The headings of a card stand under the page's own h1 and h2. */
const HEADING_OFFSET = 2;
/** Rendered sides kept, so that a card is set once and not at every answer of the server. */
const KEPT_SIDES = 500;

export function showCard(
  card: StoredCard,
  kind: ShownCard["kind"],
  question: CardQuestion | undefined,
  left: LeftState[] | undefined,
  settings: Settings,
  vault: VaultView,
  now: Instant,
): ShownCard {
  const { parsed, memory } = card;
  const options = optionsFrom(settings);
  const today = studyDay(now, zoneOf(settings), settings.rolloverHour);
  const answers = preview(memory, card.id, now, today, options);
  const labelled = (grade: Grade) => ({
    short: formatInterval(answers[grade].due, now, today, "short"),
    spoken: formatInterval(answers[grade].due, now, today, "spoken"),
  });
  return {
    id: card.id,
    head: memory.head,
    contentHash: card.contentHash,
    kind,
    deck: parsed.decks[0] ?? "",
    note: {
      href: `${noteHref(card.notePath)}#card-${card.id}`,
      title: card.noteTitle,
      path: card.notePath,
      line: parsed.span.startLine,
    },
    afterEdit: question === undefined ? null : askAbout(question),
    ...keptSides(card, vault),
    asksOpenly: memory.adopted === "open",
    grades: {
      again: labelled("again"),
      hard: labelled("hard"),
      good: labelled("good"),
      easy: labelled("easy"),
    },
    left: left ?? [],
    flag: memory.flag,
    memory:
      memory.kind === "new"
        ? null
        : {
            stabilityDays: memory.stability,
            difficulty: memory.difficulty,
            retrievability: retrievability(
              memory.stability,
              Math.max(0, today - memory.lastDay),
              options.weights,
            ),
            reps: memory.reps,
            lapses: memory.lapses,
            imported: memory.imported,
          },
  };
}

/** A block that can't be read is the note's problem, not the review's. */
export function widgetsOf({ demos }: { demos: readonly { widget: string; yaml: string }[] }): WidgetCall[] {
  return demos.map((demo) => readDemoBlock(demo.widget, demo.yaml).call).filter((call) => call !== null);
}

function keptSides(card: StoredCard, vault: VaultView): ReviewSides {
  const isAsked = card.parsed.kind === "choice" || card.parsed.kind === "generated";
  const kept = keptSinceReading();
  const key = `${card.id} ${card.contentHash} ${card.notePath} ${isAsked ? card.memory.head : ""}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const sides = askedSides(card, vault);
  if (kept.size >= KEPT_SIDES) kept.delete(kept.keys().next().value as string);
  kept.set(key, sides);
  return sides;
}

/** The sides in which the options, where there are any, stand apart: the review shows them by itself. */
function askedSides(
  { id, parsed, notePath, memory }: StoredCard,
  { links, misconception }: VaultView,
): ReviewSides {
  const contextOf = (part: string) => cardContext(`card-${id}-${part}-`, notePath, links);
  const sides = reviewSides(parsed, `card-${id}`, notePath, links);
  const seed = cardSeed(id, memory.head);
  const question = askQuestion(parsed, seed);
  if (question === null) {
    const widgets = widgetsOf(parsed);
    return { ...sides, ask: null, widgets, predicts: predictsOf(parsed, sides.label, widgets[0]) };
  }
  const { text, ask, explanation, demos } = question;
  const isDrawn = parsed.kind === "generated";
  // what an author wrote out has its demos where they stand
  const answer = [explanation, isDrawn ? demoMarkdown({ demos }) : ""].filter((part) => part !== "");
  return {
    ...sides,
    ...(isDrawn && { label: plainText(text), question: renderMarkdown(text, contextOf("question")) }),
    ask: showAsk(ask, seed, { contextOf, misconception }),
    answer: answer.length === 0 ? "" : renderMarkdown(answer.join("\n\n"), contextOf("answer")),
    widgets: widgetsOf({ demos }),
    predicts: null,
  };
}

/** Where links lead and what embeds show may differ after each reading of the vault. */
function keptSinceReading(): Map<string, ReviewSides> {
  const kept = shared("rendered-sides", () => ({
    reading: lastReading(),
    sides: new Map<string, ReviewSides>(),
  }));
  const reading = lastReading();
  if (kept.reading !== reading) {
    kept.reading = reading;
    kept.sides.clear();
  }
  return kept.sides;
}

/**
 * What the review shows of a card.
 *
 * @param id that no other card on the page has
 */
export function reviewSides(card: ParsedCard, id: string, notePath: string, links: LinkIndex): Sides {
  return {
    ...renderSides(
      card,
      (side) => cardContext(`${id}-${side}-`, notePath, links),
      editHref(notePath, card.span.startLine),
    ),
    label: questionInWords(card),
  };
}

export function cardContext(idPrefix: string, notePath: string, links: LinkIndex): RenderContext {
  return {
    idPrefix,
    headingOffset: HEADING_OFFSET,
    fragment: true,
    demo: "line",
    ...contextIn(links, notePath),
  };
}

export function noteContext(notePath: string, links: LinkIndex): Omit<RenderContext, "renderDemo"> {
  return {
    idPrefix: NOTE_ID_PREFIX,
    demo: "figure",
    ...contextIn(links, notePath),
  };
}
