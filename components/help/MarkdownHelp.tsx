/** The reference of what an author can write: each example as it is written, as it is shown, and what is read in it. */

import Link from "next/link";
import { Prose } from "@/components/markdown/Prose.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import styles from "./MarkdownHelp.module.css";

export interface ShownExample {
  id: string;
  title: string;
  /** HTML */
  explanation: string;
  source: string;
  /** HTML */
  shown: string;
  /** card by card; empty where the example is text alone */
  cards: readonly string[];
  problems: readonly string[];
}

export interface ShownSection {
  id: string;
  title: string;
  /** HTML */
  lead: string;
  examples: readonly ShownExample[];
}

export function MarkdownHelp({ sections }: { sections: readonly ShownSection[] }) {
  return (
    <div className={styles.page}>
      <PageHeader
        title="How cards are written"
        lead="Everything that Loci reads in a note, from a first card to what other programs write."
      />
      <nav aria-label="On this page" className={styles.contents}>
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map(({ id, title, lead, examples }) => (
        <section key={id} aria-labelledby={id} className={styles.section}>
          <h2 id={id}>{title}</h2>
          <Prose html={lead} className={styles.lead} />
          {examples.map((example) => (
            <Example key={example.id} {...example} />
          ))}
        </section>
      ))}
      <p className={styles.more}>
        What can’t be read is listed under <Link href="/problems">Problems</Link>, with its line and a remedy.
        The marks of the Obsidian plugin can be changed in the <Link href="/settings">settings</Link>; a vault
        that holds the plugin’s own settings is read by them.
      </p>
    </div>
  );
}

function Example({ id, title, explanation, source, shown, cards, problems }: ShownExample) {
  return (
    <section aria-labelledby={id} className={styles.example}>
      <h3 id={id}>{title}</h3>
      <Prose html={explanation} className={styles.explanation} />
      <div className={styles.pair}>
        <pre>
          <code>{source.trimEnd()}</code>
        </pre>
        <div className={styles.shown}>
          <Prose html={shown} />
          {(cards.length > 0 || problems.length > 0) && (
            <ul className={styles.read} aria-label="What is read">
              {cards.map((card) => (
                <li key={card}>{card}</li>
              ))}
              {problems.map((problem) => (
                <li key={problem} className={styles.problem}>
                  Problem: {problem}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}
