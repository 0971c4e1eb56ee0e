/** What could not be read, said to the person who can mend it: where, what, and what to do. */

import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button.tsx";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import styles from "./ProblemList.module.css";

export interface ShownProblem extends Problem {
  /** where it can be mended; null where it can't be here, as in a file that can't be read */
  href: string | null;
  /** the line of the note, where it is at hand */
  source?: string | undefined;
}

interface Props {
  problems: readonly ShownProblem[];
  /** gives each line an id that a link can name: on the note's own page */
  anchors?: boolean;
  /** offered beside each piece of advice */
  turnHintOff?: (form: FormData) => Promise<void>;
}

export function ProblemList({ problems, anchors = false, turnHintOff }: Props) {
  const named = new Set<number>();
  return (
    <ul className={styles.list}>
      {problems.map((problem, index) => {
        const isFirst = !named.has(problem.line);
        named.add(problem.line);
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be equal, and the list never changes
            key={index}
            id={anchors && isFirst ? lineAnchor(problem.line) : undefined}
            data-severity={problem.severity}
          >
            <Row {...problem} />
            {turnHintOff !== undefined && problem.severity === "hint" && (
              <form action={turnHintOff}>
                <input type="hidden" name="rule" value={problem.rule} />
                <Button type="submit" variant="quiet">
                  Turn this advice off
                </Button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Of a line of a note's source among the problems of its page. */
function lineAnchor(line: number): string {
  return `line-${line}`;
}

function Row({ path, line, column, severity, message, remedy, href, source }: ShownProblem) {
  const place = `${path}:${line}:${column}`;
  return (
    <>
      <p className={styles.place}>
        <span className={styles.severity}>{severity}</span>{" "}
        {href === null ? <code>{place}</code> : <Link href={href}>{place}</Link>}
      </p>
      <p>{withCode(message)}</p>
      {source !== undefined && source.trim() !== "" && (
        <pre className={styles.source}>
          <code>
            {line} | {source}
          </code>
        </pre>
      )}
      <p className={styles.remedy}>Fix: {withCode(remedy)}</p>
    </>
  );
}

/** Backticks mean code in a terminal's message; here code can look like it. */
function withCode(message: string): ReactNode[] {
  return message.split(/`([^`]*)`/).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence keep their places
    index % 2 === 1 ? <code key={index}>{piece}</code> : piece,
  );
}
