/** A lesson's text with its demos between, and beside it the cards that ask about it. */

import type { WidgetCall } from "@/lib/widgets/definition.ts";
import { Prose } from "../../markdown/Prose.tsx";
import pageStyles from "../NotePage.module.css";
import { LessonDemo } from "./LessonDemo.tsx";
import styles from "./LessonText.module.css";

/** @param pieces HTML of `renderLesson` (app/notes/lesson), and the demos in the order of the text */
export function LessonText({
  pieces,
}: {
  pieces: readonly (string | { call: WidgetCall; still: string })[];
}) {
  return (
    <div className={styles.lesson}>
      {pieces.map((piece, index) =>
        typeof piece === "string" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place
          <Prose key={index} html={piece} className={`${pageStyles.text} ${styles.piece}`} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above, and another state is another demo
          <LessonDemo key={`${index} ${JSON.stringify(piece.call)}`} call={piece.call}>
            <Prose html={piece.still} className={styles.still} />
          </LessonDemo>
        ),
      )}
    </div>
  );
}
