/** What stands near a term: other terms, the lessons that explain it, the cards that ask with it. */

import Link from "next/link";
import { amount } from "@/lib/stats/amount.ts";
import styles from "./TermUses.module.css";

export interface UseLink {
  href: string;
  label: string;
}

interface Props {
  terms: readonly UseLink[];
  lessons: readonly UseLink[];
  cards: readonly UseLink[];
  /** how many there are beyond those shown */
  moreCards: number;
}

export function TermUses({ terms, lessons, cards, moreCards }: Props) {
  return (
    <div className={styles.uses}>
      <Uses title="Related terms" links={terms} inLine />
      <Uses title="Lessons that use it" links={lessons} />
      <Uses title="Cards that use it" links={cards}>
        {moreCards > 0 && <p>And {amount(moreCards, "more card")}.</p>}
      </Uses>
    </div>
  );
}

interface UsesProps {
  title: string;
  links: readonly UseLink[];
  inLine?: boolean;
  children?: React.ReactNode;
}

function Uses({ title, links, inLine = false, children }: UsesProps) {
  if (links.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul data-inline={inLine ? "" : undefined}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
