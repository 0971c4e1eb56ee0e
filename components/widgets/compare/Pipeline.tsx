/** The steps of a layer, with A and B marked where their positions enter. */

import { type EncodingName, FACTS, nameOf, type PlaceName } from "@/lib/widgets/compare/encodings.ts";
import styles from "./Pipeline.module.css";

const STEPS: readonly { place: PlaceName; name: string; text: string }[] = [
  { place: "input", name: "word vectors", text: "x + p" },
  { place: "rotation", name: "queries, keys", text: "R q, R k" },
  { place: "vectors", name: "keys, values", text: "k + a, v + a" },
  { place: "logits", name: "logits", text: "q·k + b" },
  { place: "mask", name: "mask, softmax", text: "no mark" },
];

export function Pipeline({ one, other }: { one: EncodingName; other: EncodingName }) {
  return (
    <ol className={styles.steps} aria-label="Steps of attention, and where position enters">
      {STEPS.map(({ place, name, text }) => {
        const entering = [
          ...(FACTS[one].place === place ? [`A: ${nameOf(one)}`] : []),
          ...(FACTS[other].place === place ? [`B: ${nameOf(other)}`] : []),
        ];
        return (
          <li key={place} className={styles.step} data-lit={entering.length > 0}>
            <span className={styles.name}>{name}</span>
            <span className={styles.text}>{text}</span>
            {entering.map((label) => (
              <strong key={label} className={styles.mark}>
                {label}
              </strong>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
