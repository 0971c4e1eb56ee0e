/** Two texts as one: what went is struck out, what came is underlined, and both are said to a screen reader. */

import type { DiffPart } from "@/lib/editing/word-diff.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import styles from "./TextDiff.module.css";

export function TextDiff({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p className={styles.diff}>
      {parts.map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and never change their order
        <Part key={index} kind={kind} text={text} />
      ))}
    </p>
  );
}

function Part({ kind, text }: DiffPart) {
  if (kind === "same") return text;
  const Tag = kind === "removed" ? "del" : "ins";
  return (
    <Tag>
      <VisuallyHidden>{kind === "removed" ? "removed: " : "added: "}</VisuallyHidden>
      {text}
      <VisuallyHidden>, </VisuallyHidden>
    </Tag>
  );
}
