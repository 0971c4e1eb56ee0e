/** The way to the page before and the page after. */

import { ButtonLink } from "@/components/ui/Button.tsx";
import styles from "./Pager.module.css";

interface Props {
  /** what is cut into pages, such as `Pages of the list` */
  label: string;
  page: number;
  pages: number;
  href: (page: number) => string;
}

export function Pager({ label, page, pages, href }: Props) {
  if (pages === 1) return null;
  return (
    <nav aria-label={label} className={styles.pager}>
      {page > 1 && (
        <ButtonLink href={href(page - 1)} rel="prev">
          Previous
        </ButtonLink>
      )}
      <span>
        {page} of {pages}
      </span>
      {page < pages && (
        <ButtonLink href={href(page + 1)} rel="next">
          Next
        </ButtonLink>
      )}
    </nav>
  );
}
