/** The honesty page: what other texts said, item by item, whether it holds, and which cards and lessons carry it. */

import Link from "next/link";
import { Prose } from "@/components/markdown/Prose.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { VERDICTS, type Verdict } from "@/lib/cards/corrections.ts";
import { amount } from "@/lib/stats/amount.ts";
import chips from "../ui/Chips.module.css";
import styles from "./SourcesPage.module.css";
import type { ShownCorrection, ShownText } from "./shown.ts";
import { VERDICT_WORDS } from "./verdicts.ts";

interface Props {
  texts: readonly ShownText[];
  /** only items with this verdict */
  wanted: Verdict | null;
  bibliography: { href: string; title: string } | null;
}

export function SourcesPage({ texts, wanted, bibliography }: Props) {
  const items = texts.flatMap((text) => text.items);
  const shown = texts
    .map((text) => ({
      ...text,
      items: text.items.filter((item) => wanted === null || item.verdict === wanted),
    }))
    .filter((text) => text.items.length > 0);
  return (
    <div className={styles.page}>
      <PageHeader
        title="Sources and corrections"
        lead={
          <>
            {amount(items.length, "statement")} from {amount(texts.length, "text")}, each with whether it
            holds and where it is learned.
            {bibliography !== null && (
              <>
                {" "}
                <Link href={bibliography.href}>{bibliography.title}: what the cards cite</Link>
              </>
            )}
          </>
        }
      />
      <nav aria-label="Verdicts">
        <ul className={chips.chips}>
          <Choice verdict={null} count={items.length} isCurrent={wanted === null} />
          {VERDICTS.map((verdict) => (
            <Choice
              key={verdict}
              verdict={verdict}
              count={items.filter((item) => item.verdict === verdict).length}
              isCurrent={wanted === verdict}
            />
          ))}
        </ul>
      </nav>
      {shown.map(({ id, about, items: own }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{id}</h2>
          <Prose html={about} className={styles.about} />
          <ol className={styles.items}>
            {own.map((item) => (
              <Item key={item.id} {...item} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Choice({
  verdict,
  count,
  isCurrent,
}: {
  verdict: Verdict | null;
  count: number;
  isCurrent: boolean;
}) {
  const { mark, word, about } =
    verdict === null ? { mark: "", word: "all", about: "" } : VERDICT_WORDS[verdict];
  return (
    <li>
      <Link
        href={verdict === null ? "/sources" : `/sources?verdict=${verdict}`}
        aria-current={isCurrent ? "true" : undefined}
        title={about}
      >
        {mark !== "" && <span aria-hidden="true">{mark}</span>} {word} {count}
      </Link>
    </li>
  );
}

function Item({ id, verdict, said, holds, carriers }: ShownCorrection) {
  const { mark, word } = VERDICT_WORDS[verdict];
  return (
    <li id={id} className={styles.item}>
      <p className={styles.head}>
        <a href={`#${id}`}>{id}</a>
        <span className={styles.verdict} data-verdict={verdict}>
          <span aria-hidden="true">{mark}</span> {word}
        </span>
      </p>
      <Prose html={said} className={styles.said} />
      {holds !== "" && <Prose html={holds} />}
      {carriers.length > 0 && (
        <ul className={styles.carriers} aria-label={`What carries ${id}`}>
          {carriers.map(({ kind, href, words }) => (
            <li key={href}>
              <span>{kind === "card" ? "Card" : "Page"}</span> <Link href={href}>{words}</Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
