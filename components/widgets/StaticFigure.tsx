/** A widget's figure as a picture, where nothing can be moved: without JavaScript, on a tile, or when a view fails. */

import type { Widget } from "@/lib/widgets/definition.ts";
import type { Params } from "@/lib/widgets/fields.ts";
import styles from "./StaticFigure.module.css";

export function StaticFigure({ widget, params }: { widget: Widget; params: Params }) {
  return (
    // our own SVG of numbers, made by the definition: no text of an author's is in it
    <div className={styles.figure} dangerouslySetInnerHTML={{ __html: widget.staticFigure(params) }} />
  );
}
