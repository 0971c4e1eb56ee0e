/** The note's headings beside it, where there is room. */

import styles from "./Contents.module.css";

export interface ContentsEntry {
  id: string;
  /** 2–6 */
  level: number;
  /** from a sanitised heading: it may hold a formula */
  html: string;
}

/** Fewer are in sight anyway. */
const WORTH_LISTING = 3;

export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  if (entries.length < WORTH_LISTING) return null;
  return (
    <nav className={styles.contents} aria-label="Contents">
      <ol>
        {entries.map(({ id, level, html }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`} dangerouslySetInnerHTML={{ __html: html }} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
