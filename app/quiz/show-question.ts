/** A question of an attempt, rendered: without anything of its answer, and with everything of it. */

import { cardContext } from "@/app/review/show-card.ts";
import type {
  QuizAsk,
  QuizCard,
  QuizFeedback,
  QuizQuestion,
  QuizReason,
  QuizTold,
} from "@/components/quiz/protocol.ts";
import type { Markdown } from "@/lib/cards/types.ts";
import type { PutQuestion } from "@/lib/db/quiz-answers.ts";
import { type RenderContext, renderMarkdown } from "@/lib/markdown/render.ts";
import { metWrong, showsOf } from "@/lib/quiz/answers.ts";
import { type Ask, type AskedQuestion, askQuestion, inOrder, type Reason } from "@/lib/quiz/asked.ts";
import { isRightAnswer } from "@/lib/quiz/judge-answer.ts";
import { withoutReference } from "@/lib/quiz/misconception-link.ts";
import type { Chosen } from "@/lib/scheduling/types.ts";
import type { LinkIndex } from "@/lib/vault/link-index.ts";
import { writeDemoLink } from "@/lib/widgets/codec.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import { demoLinksIn } from "@/lib/widgets/demo-links.ts";
import { readDemoBlock } from "@/lib/widgets/read-demo-block.ts";
import { findWidget } from "@/lib/widgets/registry.ts";
import { type KnownMisconceptions, nameOf } from "./known-misconceptions.ts";

export type Render = (text: Markdown, part: string) => string;

/** Ids in one part of a question never meet those of another. */
export function renderIn(
  { place, note }: Pick<PutQuestion, "place" | "note">,
  links: LinkIndex,
  over: Pick<RenderContext, "hidesComputations"> = {},
): Render {
  return (text, part) => {
    if (text === "") return "";
    // a demo in a text is a link to the lab: the quiz opens those of the whole question by buttons of its own
    const { demo, ...context } = cardContext(`quiz-${place}-${part}-`, note.path, links);
    return renderMarkdown(text, { ...context, ...over });
  };
}

/** @returns null where this version of Loci can't make the question of its text any more */
export function askAgain({ parsed, seed, shown }: PutQuestion): AskedQuestion | null {
  const question = askQuestion(parsed, seed);
  return question && inOrder(question, shown);
}

export function showQuestion({ place }: PutQuestion, asked: AskedQuestion, render: Render): QuizQuestion {
  return {
    place,
    context: render(asked.context, "context"),
    text: render(asked.text, "question"),
    ask: showAsk(asked.ask, render),
  };
}

/** The place of a part in its note tells which option is right: only its place on the screen may be in the page. */
function showAsk(ask: Ask, render: Render): QuizAsk {
  const shown = (parts: readonly { text: Markdown }[], name: string) =>
    parts.map(({ text }, index) => render(text, `${name}-${index}`));
  switch (ask.form) {
    case "options":
      return { form: "options", many: ask.many, options: shown(ask.options, "option") };
    case "number":
      return { form: "number", unit: ask.unit };
    case "match":
      return {
        form: "match",
        items: shown(ask.items, "item"),
        outcomes: shown(ask.outcomes, "outcome"),
      };
    default:
      return ask satisfies never;
  }
}

/** @param chosen null where nothing was answered */
export function showFeedback(
  asked: AskedQuestion,
  chosen: Chosen | null,
  card: QuizCard,
  known: KnownMisconceptions,
  render: Render,
): QuizFeedback {
  const right = isRightAnswer(asked.ask, chosen ?? undefined);
  return {
    mark: right === null ? "unanswered" : right ? "right" : "wrong",
    told: showTold(asked.ask, chosen, known, render),
    explanation: render(asked.explanation, "explanation"),
    widgets: widgetsOf(asked, chosen, known),
    card,
  };
}

function showTold(ask: Ask, chosen: Chosen | null, known: KnownMisconceptions, render: Render): QuizTold {
  const reason = ({ why, believes }: Reason, part: string): QuizReason => ({
    why: render(believes === null ? why : withoutReference(why, believes), part),
    misconception: believes === null ? null : nameOf(believes, known),
  });
  switch (ask.form) {
    case "options": {
      const places = chosen !== null && "options" in chosen ? chosen.options : [];
      return {
        form: "options",
        options: ask.options.map((option, index) => ({
          right: option.right,
          chosen: places.includes(option.place),
          ...reason(option, `why-${index}`),
        })),
      };
    }
    case "number": {
      const met = chosen !== null && "value" in chosen ? metWrong(ask, chosen.value) : null;
      return { form: "number", answer: ask.said, met: met && reason(met, "why") };
    }
    case "match":
      return {
        form: "match",
        items: ask.items.map((item, index) => ({
          outcome: ask.outcomes.findIndex(({ place }) => place === item.outcome),
          right: chosen !== null && "matches" in chosen && chosen.matches[item.place] === item.outcome,
          ...reason(item, `why-${index}`),
        })),
      };
    default:
      return ask satisfies never;
  }
}

/**
 * The question's own first, at the state that it has; then those that the reason of what was chosen leads to, and the
 * explanation. Where there are none, what shows the misconception.
 */
export function widgetsOf(
  { demos, ask, explanation }: AskedQuestion,
  chosen: Chosen | null,
  known: KnownMisconceptions,
): WidgetCall[] {
  const own = demos.flatMap(({ widget, yaml }) => readDemoBlock(widget, yaml).call ?? []);
  const linked = [...reasonsGiven(ask, chosen), explanation].flatMap(demoLinksIn);
  const calls = [...own, ...linked];
  const shown = chosen === null ? [] : showsOf(ask, chosen);
  return distinct(calls.length > 0 ? calls : shown.flatMap((id) => demoLinksIn(known.get(id)?.seeIt ?? "")));
}

function reasonsGiven(ask: Ask, chosen: Chosen | null): Markdown[] {
  if (chosen === null) return [];
  if (ask.form === "options" && "options" in chosen) {
    return ask.options.filter(({ place }) => chosen.options.includes(place)).map(({ why }) => why);
  }
  if (ask.form === "number" && "value" in chosen) return [metWrong(ask, chosen.value)?.why ?? ""];
  return ask.form === "match" ? ask.items.map(({ why }) => why) : [];
}

export function distinct(calls: readonly WidgetCall[]): WidgetCall[] {
  const byLink = new Map<string, WidgetCall>();
  for (const call of calls) {
    const widget = findWidget(call.widget);
    if (widget === null) continue;
    const link = writeDemoLink(widget, call);
    if (!byLink.has(link)) byLink.set(link, call);
  }
  return [...byLink.values()];
}
