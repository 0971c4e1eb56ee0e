"use client";
/** Finds a command by its name: a text field over a list (the ARIA combobox pattern). Opened by Ctrl K or ⌘K. */

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Dialog } from "../Dialog.tsx";
import { CommandKeys } from "./CommandKeys.tsx";
import styles from "./CommandPalette.module.css";
import { commandInfo } from "./catalog.ts";
import { filterCommands } from "./filter-commands.ts";
import type { BoundCommand } from "./registry.ts";

interface Props {
  commands: readonly BoundCommand[];
  onClose: () => void;
}

export default function CommandPalette({ commands, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();

  const offered = commands
    .filter(({ id, when = true }) => when && id !== "help.commands")
    .map((command) => ({ ...command, label: command.label ?? commandInfo(command.id).label }));
  const found = filterCommands(offered, typed);
  const optionId = (index: number) => `${listId}-${index}`;

  function run(command: BoundCommand | undefined) {
    if (!command) return;
    onClose();
    // after the dialog has gone and given the focus back, so that the command finds the page as it was
    setTimeout(command.run);
  }

  function move(to: number) {
    const index = (to + found.length) % Math.max(found.length, 1);
    setActive(index);
    document.getElementById(optionId(index))?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active - 1);
    else if (event.key === "Enter") run(found[active]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title="Commands" open onClose={onClose} initialFocus={field}>
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-label="Find a command"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found[active] && optionId(active)}
        autoComplete="off"
        spellCheck={false}
        placeholder="What do you want to do?"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Commands" className={styles.list}>
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which names the active option
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
          <div
            key={command.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onClick={() => run(command)}
            onPointerMove={() => setActive(index)}
          >
            <span>{command.label}</span>
            <CommandKeys command={command.id} />
          </div>
        ))}
      </div>
      <p className={styles.none} role="status">
        {found.length === 0 && "No command has this in its name."}
      </p>
    </Dialog>
  );
}
