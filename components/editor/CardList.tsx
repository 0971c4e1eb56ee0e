"use client";
/** The cards of the text in words: what the margin says, for whoever does not see it, and a way to each. */

import type { EditorView } from "@codemirror/view";
import styles from "./CardList.module.css";
import { type FoundBlock, foundIn } from "./found.ts";
import { blockInWords, kindOf } from "./kinds.ts";

interface Props {
  view: EditorView | null;
  blocks: readonly FoundBlock[];
}

export function CardList({ view, blocks }: Props) {
  function go(index: number) {
    const block = view && foundIn(view.state).blocks[index];
    if (!block) return;
    view.dispatch({ selection: { anchor: block.from }, scrollIntoView: true });
    view.focus();
  }
  const count = blocks.reduce((sum, { cards }) => sum + cards.length, 0);
  return (
    <details className={styles.list}>
      <summary>Cards in this note: {count}</summary>
      {count === 0 ? (
        <p>None yet. Write a question, two colons and its answer, under a tag that makes a deck.</p>
      ) : (
        <ol>
          {blocks.map((block, index) => (
            <li key={block.from}>
              <button type="button" onClick={() => go(index)}>
                <span aria-hidden="true" className={styles.sign}>
                  {kindOf(block).sign}
                </span>
                <span>{blockInWords(block)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
