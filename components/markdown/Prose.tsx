/** Words of an author, set like a page of a book. */

import styles from "./prose.module.css";

interface Props {
  /** from `renderMarkdown` or `renderCloze`, and nowhere else: it is put into the page as it is */
  html: string;
  className?: string | undefined;
}

export function Prose({ html, className }: Props) {
  return (
    <div
      className={className === undefined ? styles.prose : `${styles.prose} ${className}`}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
