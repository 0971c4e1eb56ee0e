/** A native slider in our own dress: the browser keeps its keys, its touch and its voice. */

import type { ComponentProps } from "react";
import styles from "./RangeInput.module.css";

export function RangeInput({
  untouched = false,
  ...rest
}: ComponentProps<"input"> & { untouched?: boolean }) {
  return <input {...rest} type="range" className={styles.range} data-untouched={untouched} />;
}
