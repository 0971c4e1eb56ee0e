/** What desired retention costs, worked out when it is asked for: it takes the server a moment. */

import { setImmediate } from "node:timers/promises";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { getDatabase } from "@/lib/db/client.ts";
import { countVault } from "@/lib/db/notes.ts";
import { optionsFrom } from "@/lib/db/scheduler-options.ts";
import { readSettings } from "@/lib/db/settings.ts";
import { CostTable } from "./CostTable.tsx";
import styles from "./retention.module.css";
import { type RetentionCost, retentionCost } from "./retention-cost.ts";

export const metadata: Metadata = { title: "What retention costs" };

const COMPARED = [0.8, 0.85, 0.9, 0.95, 0.97];

export default async function RetentionPage() {
  const [settings, { cards }] = await Promise.all([readSettings(), getDatabase().then(countVault)]);
  if (cards === 0 || settings.newPerDay === 0) return <NothingToBegin cards={cards} />;

  const own = settings.desiredRetention;
  const input = {
    cards,
    limits: { newPerDay: settings.newPerDay, reviewPerDay: settings.reviewsPerDay },
    options: optionsFrom(settings),
  };
  const costs: RetentionCost[] = [];
  for (const retention of [...new Set([...COMPARED, own])].sort((a, b) => a - b)) {
    costs.push(retentionCost(input, retention));
    await setImmediate(); // a grade from another window must not wait for the rest
  }
  return (
    <div className={styles.page}>
      <PageHeader
        title="What retention costs"
        lead={`A year with the ${cards} cards of your notes, begun at ${settings.newPerDay} a day, as the memory model would have it.`}
        actions={<ButtonLink href="/settings#desiredRetention">Back to Settings</ButtonLink>}
      />
      <CostTable costs={costs} own={own} />
      <p className={styles.note}>
        Every card starts as new here, and a grade takes the time it takes many learners (about 12 seconds for
        a card that is remembered), so compare the rows rather than trust one.
      </p>
    </div>
  );
}

function NothingToBegin({ cards }: { cards: number }) {
  return (
    <EmptyState
      as="h1"
      title="There is nothing to compare yet"
      actions={<ButtonLink href="/settings">Back to Settings</ButtonLink>}
    >
      <p>
        {cards === 0
          ? "Your notes have no cards, and what a retention costs depends on how many there are."
          : "No new cards are begun at 0 a day, and it is begun cards that cost reviews."}
      </p>
    </EmptyState>
  );
}
