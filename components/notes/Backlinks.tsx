/** The notes that link here, each with the line where it does. */

import Link from "next/link";
import styles from "./Backlinks.module.css";

export interface ShownBacklink {
  href: string;
  title: string;
  line: number;
  words: string;
  embed: boolean;
}

interface Props {
  links: readonly ShownBacklink[];
  /** how many more there are than are shown */
  more: number;
}

/** More are folded. */
const OPEN_AT_MOST = 5;

export function Backlinks({ links, more }: Props) {
  if (links.length === 0) return null;
  const list = (
    <>
      <ul>
        {links.map(({ href, title, line, words, embed }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one note may link from several lines, and the list never changes
          <li key={index}>
            <Link href={href} prefetch={false}>
              {title}
            </Link>
            <span className={styles.line}>
              line {line}
              {embed && ", shown there"}
            </span>
            {words !== "" && <p>{words}</p>}
          </li>
        ))}
      </ul>
      {more > 0 && <p>And {more.toLocaleString("en")} more lines.</p>}
    </>
  );
  const count = links.length + more;
  return (
    <section className={styles.backlinks} aria-labelledby="backlinks">
      <h2 id="backlinks">Linked from</h2>
      {count <= OPEN_AT_MOST ? (
        list
      ) : (
        <details>
          <summary>{count.toLocaleString("en")} lines</summary>
          {list}
        </details>
      )}
    </section>
  );
}
