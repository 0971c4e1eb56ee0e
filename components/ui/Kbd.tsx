/** Keys as they stand on a keyboard. Those pressed together stand close, those one after another apart. */

import styles from "./Kbd.module.css";

/** @param chords such as `[["Ctrl", "K"]]` or `[["G"], ["T"]]` (printKeys in shortcuts/keys.ts) */
export function Kbd({ chords }: { chords: readonly (readonly string[])[] }) {
  return (
    <span className={styles.sequence}>
      {chords.map((keys) => (
        <span className={styles.chord} key={keys.join("+")}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
