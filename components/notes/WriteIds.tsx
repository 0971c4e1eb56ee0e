/** Offers to write an id beside each card of a note that has none. A form, so that it works without JavaScript. */

import { amount } from "@/lib/stats/amount.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./WriteIds.module.css";

interface Props {
  path: string;
  /** blocks of the note that make cards and have no id */
  without: number;
  act: (form: FormData) => Promise<void>;
}

export function WriteIds({ path, without, act }: Props) {
  return (
    <details className={styles.ids}>
      <summary>Ids of the cards</summary>
      <form action={act}>
        <p>
          Without an id: {amount(without, "card")}. Loci finds such a card again by its text; with an id at
          its end, such as <code>^loci-0t3k9x2a</code>, it is the same whatever becomes of the text. Nothing
          else in the file changes, and the note as it is now is kept.
        </p>
        <input type="hidden" name="path" value={path} />
        <Button type="submit">Write ids into this note</Button>
      </form>
    </details>
  );
}
