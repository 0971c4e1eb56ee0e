/** What can be done with a card on its page: one form, so that it works without JavaScript. */

import type { Memory, StudyDay } from "@/lib/scheduling/types.ts";
import { isBuried } from "@/lib/stats/memory-words.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./CardActions.module.css";

interface Props {
  card: string;
  memory: Memory;
  /** a question that is kept for quizzes, and could be asked in the review too */
  aside: boolean;
  today: StudyDay;
  /** the last act that can be taken back, such as `Good, 22 Nov 2026, 14:05` */
  undoable: string | null;
  act: (form: FormData) => Promise<void>;
}

export function CardActions({ card, memory, aside, today, undoable, act }: Props) {
  return (
    <form action={act} className={styles.actions}>
      <input type="hidden" name="card" value={card} />
      <input type="hidden" name="seen" value={memory.head ?? ""} />
      {undoable !== null && (
        <Act name="undo">
          Undo <span className={styles.what}>{undoable}</span>
        </Act>
      )}
      {aside && memory.adopted === null && memory.kind === "new" && (
        <>
          <Act name="adopt">Add to my review</Act>
          <Act name="adoptWithOptions">Add with its options at once</Act>
        </>
      )}
      {aside && memory.adopted !== null && memory.kind === "new" && (
        <Act name="takeOut">Take out of the review</Act>
      )}
      {memory.suspended ? <Act name="unsuspend">Unsuspend</Act> : <Act name="suspend">Suspend</Act>}
      {!isBuried(memory, today) && <Act name="bury">Bury until tomorrow</Act>}
      {memory.flag === 0 ? <Act name="flag">Flag</Act> : <Act name="unflag">Take the flag off</Act>}
      {memory.kind === "seen" && (
        <details className={styles.reset}>
          <summary>Reset …</summary>
          <p>
            The card becomes new, as if you had never seen it, and is learned from the start. Its history is
            kept, and the reset can be undone.
          </p>
          <Act name="reset">Reset this card</Act>
        </details>
      )}
    </form>
  );
}

function Act({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <Button type="submit" name="act" value={name}>
      {children}
    </Button>
  );
}
