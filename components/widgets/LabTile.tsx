/** A widget in the gallery: a true picture of its default state, its question, and how many cards use it. */

import Link from "next/link";
import { amount } from "@/lib/stats/amount.ts";
import type { Widget } from "@/lib/widgets/definition.ts";
import { defaultParams } from "@/lib/widgets/fields.ts";
import styles from "./LabTile.module.css";
import { StaticFigure } from "./StaticFigure.tsx";

export function LabTile({ widget, cards }: { widget: Widget; cards: number }) {
  return (
    <article className={styles.tile}>
      <StaticFigure widget={widget} params={defaultParams(widget.fields)} />
      <h2>
        <Link href={`/lab/${widget.name}`}>{widget.title}</Link>
      </h2>
      <p className={styles.question}>{widget.question}</p>
      <p className={styles.cards}>{amount(cards, "card")}</p>
    </article>
  );
}
