"use client";
/** What the text will be: the card under the cursor as the review shows it, or the note as its page does. */

import { Prose } from "../markdown/Prose.tsx";
import { NoteText } from "../notes/NoteText.tsx";
import { Button } from "../ui/Button.tsx";
import { CardPreview } from "./CardPreview.tsx";
import styles from "./PreviewPane.module.css";
import type { PreviewView } from "./protocol.ts";
import type { Preview } from "./use-preview.ts";

interface Props {
  preview: Preview;
  looked: PreviewView;
  onLook(view: PreviewView): void;
}

export function PreviewPane({ preview, looked, onLook }: Props) {
  const { reply, shown, away } = preview;
  return (
    <section className={styles.pane} aria-label="Preview">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a form's behaviour */}
      <div className={styles.tabs} role="group" aria-label="What is shown">
        <Tab name="card" looked={looked} onLook={onLook}>
          Card
        </Tab>
        <Tab name="note" looked={looked} onLook={onLook}>
          Note
        </Tab>
        <p role="status" className={styles.away}>
          {away && "The server does not answer; this is the last preview."}
        </p>
      </div>
      <div className={styles.scroll} hidden={looked !== "card"}>
        {shown.length === 0 ? (
          <p className={styles.hint}>
            {reply === null ? "" : "Put the cursor into a card, and it is shown here as the review shows it."}
          </p>
        ) : (
          <>
            {reply?.shown.length === 0 && <p className={styles.hint}>The cursor has left this card.</p>}
            {shown.map((card, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cards of one block keep their places while it is written
              <CardPreview key={index} card={card} />
            ))}
          </>
        )}
      </div>
      <div className={styles.scroll} hidden={looked !== "note"}>
        {reply?.note && (
          <>
            <Prose html={reply.note.title} className={styles.title} />
            <NoteText html={reply.note.html} />
          </>
        )}
      </div>
    </section>
  );
}

interface TabProps {
  name: PreviewView;
  looked: PreviewView;
  onLook(view: PreviewView): void;
  children: string;
}

function Tab({ name, looked, onLook, children }: TabProps) {
  return (
    <Button variant="quiet" aria-pressed={name === looked} onClick={() => onLook(name)}>
      {children}
    </Button>
  );
}
