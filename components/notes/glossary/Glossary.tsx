"use client";
/** Every term with what it means, fewer with each letter typed. */

import Link from "next/link";
import { useState } from "react";
import { amount } from "@/lib/stats/amount.ts";
import { Prose } from "../../markdown/Prose.tsx";
import find from "../../ui/Find.module.css";
import { difficultyInWords } from "../difficulty.ts";
import { filterTerms, type GlossaryTerm } from "./filter-terms.ts";
import styles from "./Glossary.module.css";

interface Props {
  terms: readonly GlossaryTerm[];
  /** what the address asks for: without JavaScript the server filters */
  query: string;
}

export function Glossary({ terms, query }: Props) {
  const [typed, setTyped] = useState(query);
  const shown = filterTerms(terms, typed);
  return (
    <>
      <search>
        <form action="/glossary" className={find.find}>
          <label htmlFor="q">Find a term</label>
          <input
            id="q"
            name="q"
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </form>
      </search>
      <p role="status" className={styles.count}>
        {typed.trim() === ""
          ? amount(terms.length, "term")
          : `${shown.length} of ${amount(terms.length, "term")}`}
      </p>
      <dl className={styles.terms}>
        {shown.map(({ href, title, aliases, summary, difficulty }) => (
          <div key={href}>
            <dt>
              <Link href={href} prefetch={false}>
                {title}
              </Link>
              {aliases.length > 0 && <span className={styles.aliases}>also {aliases.join(", ")}</span>}
            </dt>
            <dd>
              {summary !== "" && <Prose html={summary} className={styles.summary} />}
              {difficulty !== null && (
                <span className={styles.difficulty}>{difficultyInWords(difficulty)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
