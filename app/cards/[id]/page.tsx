/** One card: both sides, its memory and its whole history. */

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { LinkedFrom } from "@/app/notes/LinkedFrom.tsx";
import { cardContext } from "@/app/review/show-card.ts";
import { ForgettingCurve } from "@/components/charts/ForgettingCurve.tsx";
import { EditButton } from "@/components/editor/EditButton.tsx";
import { CardActions } from "@/components/notes/CardActions.tsx";
import { CardFacts } from "@/components/notes/CardFacts.tsx";
import { CardHistory } from "@/components/notes/CardHistory.tsx";
import { CardPage, type CardPlace, type CardText } from "@/components/notes/CardPage.tsx";
import { CardQuestion } from "@/components/notes/CardQuestion.tsx";
import { readQuestions } from "@/lib/db/card-changes.ts";
import { getDatabase } from "@/lib/db/client.ts";
import type { StoredCard } from "@/lib/db/notes.ts";
import { optionsFrom } from "@/lib/db/scheduler-options.ts";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { askQuestion } from "@/lib/quiz/asked.ts";
import { retrievability } from "@/lib/scheduling/retrievability.ts";
import { studyDay } from "@/lib/scheduling/study-day.ts";
import { lastAct } from "@/lib/stats/card-history.ts";
import { momentInWords } from "@/lib/stats/dates.ts";
import { eventInWords } from "@/lib/stats/event-words.ts";
import { memoryInWords } from "@/lib/stats/memory-words.ts";
import { recallCurve } from "@/lib/stats/recall-curve.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import { editHref, type LinkIndex, noteHref } from "@/lib/vault/link-index.ts";
import { actOnCard } from "../actions.ts";
import { messageIn } from "../acts.ts";
import { askAbout } from "../ask-about-card.ts";
import { questionInWords, renderSides } from "../card-sides.ts";
import { choiceMessage } from "../choice-message.ts";
import { chooseForCard } from "../choose.ts";
import { demoFigure } from "../demo-figure.ts";
import { loadCard } from "../load-card.ts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Once for the page and its title. */
const load = cache(loadCard);
const TITLE_LENGTH = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const loaded = await load((await params).id);
  return loaded === null ? {} : { title: questionInWords(loaded.card.parsed).slice(0, TITLE_LENGTH) };
}

export default async function CardRoute({ params, searchParams }: Props) {
  await connection(); // recall falls by the hour
  const loaded = await load((await params).id);
  if (loaded === null) notFound();
  const { card, siblings, history } = loaded;
  const [search, settings, links] = await Promise.all([searchParams, readSettings(), linkIndex()]);
  const question = (await readQuestions(await getDatabase(), [card.id])).get(card.id);
  const { weights, desiredRetention } = optionsFrom(settings);
  const zone = zoneOf(settings);
  const day = (at: number) => studyDay(at, zone, settings.rolloverHour);
  const now = Date.now();
  const today = day(now);
  const { memory } = card;
  const dueDay = memory.kind === "new" ? today : "day" in memory.due ? memory.due.day : day(memory.due.at);
  const curve = recallCurve(history, today, dueDay, weights);
  const recall =
    memory.kind === "new" ? null : retrievability(memory.stability, today - memory.lastDay, weights);
  const undoable = lastAct(history);
  return (
    <CardPage
      text={textOf(card, links)}
      place={placeOf(card)}
      siblings={siblings.map(({ id, parsed, memory: its }) => ({
        href: `/cards/${id}`,
        question: questionInWords(parsed),
        state: memoryInWords(its, now, today),
      }))}
      missing={card.missing}
      message={choiceMessage(search) ?? messageIn(search)}
      edit={
        !card.missing && (
          <EditButton
            path={card.notePath}
            line={card.parsed.span.startLine}
            href={editHref(card.notePath, card.parsed.span.startLine)}
          />
        )
      }
      asked={
        question && (
          <CardQuestion
            asked={askAbout(question)}
            seen={question.seen}
            back={`/cards/${card.id}`}
            act={chooseForCard}
          />
        )
      }
      actions={
        <CardActions
          card={card.id}
          memory={memory}
          aside={card.parsed.aside && askQuestion(card.parsed, 0) !== null}
          today={today}
          undoable={undoable && `${eventInWords(undoable, null, zone)}, ${momentInWords(undoable.at, zone)}`}
          act={actOnCard}
        />
      }
      facts={<CardFacts memory={memory} recall={recall} now={now} today={today} zone={zone} />}
      curve={curve && <ForgettingCurve curve={curve} wanted={desiredRetention} />}
      history={<CardHistory history={history} zone={zone} />}
      backlinks={
        card.parsed.blockId !== undefined && <LinkedFrom path={card.notePath} blockId={card.parsed.blockId} />
      }
    />
  );
}

function textOf({ id, parsed, notePath }: StoredCard, links: LinkIndex): CardText {
  const sides = renderSides(
    parsed,
    (side) => ({
      ...cardContext(`card-${id}-${side}-`, notePath, links),
      demo: "figure",
      renderDemo: demoFigure,
    }),
    editHref(notePath, parsed.span.startLine),
  );
  return { label: questionInWords(parsed), ...sides };
}

function placeOf({ id, parsed, notePath, noteTitle }: StoredCard): CardPlace {
  return {
    decks: parsed.decks,
    tags: parsed.tags,
    note: { href: `${noteHref(notePath)}#card-${id}`, title: noteTitle, line: parsed.span.startLine },
  };
}
