/** The problems of a whole vault: how many of each kind, and those that are chosen, by note. */

import Link from "next/link";
import { Pager } from "@/components/notes/Pager.tsx";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { amount } from "@/lib/stats/amount.ts";
import chips from "../ui/Chips.module.css";
import { ProblemList, type ShownProblem } from "./ProblemList.tsx";
import styles from "./ProblemsPage.module.css";

export interface ShownNote {
  path: string;
  /** null for what is no note: a folder, or a file that can't be read */
  title: string | null;
  href: string | null;
  problems: ShownProblem[];
}

interface Wanted {
  severity: Problem["severity"] | null;
  rule: string | null;
  page: number;
}

interface Props {
  notes: readonly ShownNote[];
  counts: Record<Problem["severity"], number>;
  rules: readonly { rule: string; count: number }[];
  found: number;
  page: number;
  pages: number;
  wanted: Wanted;
  /** the rule that was just turned off */
  turnedOff: { rule: string; description: string } | null;
  hrefOf: (wanted: Partial<Wanted>) => string;
  turnHintOff: (form: FormData) => Promise<void>;
}

export function ProblemsPage(props: Props) {
  const { notes, counts, found, page, pages, wanted, turnedOff, hrefOf, turnHintOff } = props;
  const total = counts.error + counts.warning + counts.hint;
  return (
    <div className={styles.page}>
      <PageHeader
        title="Problems"
        lead={
          total === 0
            ? undefined
            : "An error hides a card or a part of a note. A hint is advice, and can be turned off."
        }
      />
      {turnedOff !== null && (
        <p role="status" className={styles.message}>
          Turned off: {turnedOff.description.toLowerCase()}. The settings turn it on again.
        </p>
      )}
      {total === 0 ? (
        <EmptyState title="No problems" actions={<ButtonLink href="/notes">Read the notes</ButtonLink>}>
          Every card in your notes can be read, and every link leads somewhere.
        </EmptyState>
      ) : (
        <>
          <Choices {...props} />
          <p role="status" className={styles.found}>
            {found === total
              ? `${amount(total, "problem")}.`
              : `${amount(found, "problem")} of ${total.toLocaleString("en")}.`}
          </p>
        </>
      )}
      {notes.map(({ path, title, href, problems }) => (
        <section key={path} className={styles.note} aria-labelledby={`note-${path}`}>
          <h2 id={`note-${path}`}>
            {href === null ? path || "The vault" : <Link href={href}>{title}</Link>}
            {href !== null && <span className={styles.path}>{path}</span>}
          </h2>
          <ProblemList problems={problems} turnHintOff={turnHintOff} />
        </section>
      ))}
      <Pager
        label="Pages of problems"
        page={page}
        pages={pages}
        href={(to) => hrefOf({ ...wanted, page: to })}
      />
    </div>
  );
}

function Choices({ counts, rules, wanted, hrefOf }: Props) {
  const total = counts.error + counts.warning + counts.hint;
  const severities = [
    { severity: null, label: "All", count: total },
    { severity: "error", label: "Errors", count: counts.error },
    { severity: "warning", label: "Warnings", count: counts.warning },
    { severity: "hint", label: "Hints", count: counts.hint },
  ] as const;
  return (
    <nav aria-label="Which problems" className={styles.choices}>
      <ul className={chips.chips}>
        {severities.map(({ severity, label, count }) => (
          <li key={label}>
            <Link
              href={hrefOf({ severity })}
              aria-current={wanted.severity === severity && wanted.rule === null ? "page" : undefined}
            >
              {label} {count.toLocaleString("en")}
            </Link>
          </li>
        ))}
      </ul>
      <ul className={`${chips.chips} ${styles.rules}`}>
        {rules.map(({ rule, count }) => (
          <li key={rule}>
            <Link
              href={hrefOf({ severity: wanted.severity, rule })}
              aria-current={wanted.rule === rule ? "page" : undefined}
            >
              {rule.replaceAll("-", " ")} {count.toLocaleString("en")}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
