import Link from "next/link";
import { connection } from "next/server";
import { Forecast } from "@/components/charts/Forecast.tsx";
import { LiveRefresh } from "@/components/live/LiveRefresh.tsx";
import { TOUR_CARDS } from "@/components/review/tour.ts";
import { Today } from "@/components/today/Today.tsx";
import { getDatabase } from "@/lib/db/client.ts";
import { countVault } from "@/lib/db/notes.ts";
import { readQueue } from "@/lib/db/queue.ts";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { hasReviewed, medianSecondsPerCard, nextDueDay, readForecast } from "@/lib/db/today.ts";
import { type LeftState, readLastWidgetState } from "@/lib/db/widget-states.ts";
import { countQueue, estimateMinutes } from "@/lib/scheduling/queue.ts";
import { lastReading } from "@/lib/vault/library.ts";
import { labPath } from "@/lib/widgets/codec.ts";
import { findWidget } from "@/lib/widgets/registry.ts";
import { hasTour } from "./review/read-tour.ts";

const FORECAST_DAYS = 7;
const DAY_MS = 86_400_000;

export default async function TodayPage() {
  await connection(); // what is due depends on the clock
  const now = Date.now();
  const [database, settings] = await Promise.all([getDatabase(), readSettings()]);
  const [queue, seconds, due, vault, forecast, reviewed, explored] = await Promise.all([
    readQueue(database, settings, now),
    medianSecondsPerCard(database),
    nextDueDay(database, settings, now),
    countVault(database),
    readForecast(database, settings, now, FORECAST_DAYS),
    hasReviewed(database),
    readLastWidgetState(database),
  ]);
  const counts = countQueue(queue);
  const tour = !reviewed && (await hasTour(database, queue));
  const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: zoneOf(settings) }).format(
    now,
  );
  return (
    <Today
      date={date}
      counts={counts}
      minutes={estimateMinutes(counts, seconds)}
      nextDue={due === null ? null : `on ${dayLabel(due, { day: "numeric", month: "long" })}`}
      cardsInVault={vault.cards}
      errors={
        vault.errors + (lastReading()?.problems ?? []).filter(({ severity }) => severity === "error").length
      }
      firstVisit={!reviewed}
      tour={tour ? { minutes: estimateMinutes({ learning: 0, review: 0, new: TOUR_CARDS }, seconds) } : null}
    >
      <LiveRefresh />
      {explored !== null && <Explored {...explored} />}
      {reviewed && (
        <Forecast
          days={forecast.map(({ day, count }, index) => ({
            label: index === 0 ? "today" : dayLabel(day, { weekday: "short" }),
            count,
          }))}
        />
      )}
    </Today>
  );
}

/** Where the widget of a card was left last. */
function Explored({ widget: name, params }: LeftState) {
  const widget = findWidget(name);
  return (
    widget && (
      <p>
        Continue where you explored: <Link href={labPath(widget, { params })}>{widget.title}</Link>
      </p>
    )
  );
}

/** A study day has no hour, so it is named as a day of UTC. */
function dayLabel(day: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(day * DAY_MS);
}
