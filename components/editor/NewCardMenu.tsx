"use client";
/** The kinds of cards that a template begins. */

import type { EditorView } from "@codemirror/view";
import { useRef } from "react";
import { CARD_TEMPLATES, type CardTemplateId } from "@/lib/cards/templates.ts";
import { Button } from "../ui/Button.tsx";
import { useCommands } from "../ui/shortcuts/useCommands.ts";
import { insertCard } from "./insert-card.ts";
import styles from "./NewCardMenu.module.css";

const IDS = Object.keys(CARD_TEMPLATES) as CardTemplateId[];

export function NewCardMenu({ view }: { view: EditorView | null }) {
  const menu = useRef<HTMLDetailsElement>(null);
  function insert(id: CardTemplateId) {
    menu.current?.removeAttribute("open");
    if (view !== null) insertCard(view, id);
  }
  useCommands(IDS.map((id) => ({ id: `edit.new.${id}` as const, run: () => insert(id) })));
  return (
    <details
      ref={menu}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        event.preventDefault();
        event.stopPropagation();
        menu.current.removeAttribute("open");
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary>New card</summary>
      <div className={styles.list}>
        {IDS.map((id) => (
          <Button key={id} variant="quiet" command={`edit.new.${id}`} onClick={() => insert(id)}>
            {CARD_TEMPLATES[id].label}
          </Button>
        ))}
      </div>
    </details>
  );
}
