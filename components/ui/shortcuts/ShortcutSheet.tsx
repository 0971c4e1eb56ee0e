"use client";
/** All commands that this page has, with their keys. Opened by `?`. */

import Link from "next/link";
import { useContext } from "react";
import { Dialog } from "../Dialog.tsx";
import { Kbd } from "../Kbd.tsx";
import { commandInfo, GROUPS } from "./catalog.ts";
import { ShortcutContext, usePrintedKeys } from "./context.ts";
import type { BoundCommand } from "./registry.ts";
import styles from "./ShortcutSheet.module.css";

interface Props {
  commands: readonly BoundCommand[];
  onClose: () => void;
}

export default function ShortcutSheet({ commands, onClose }: Props) {
  const { enabled } = useContext(ShortcutContext);
  const groups = GROUPS.toReversed()
    .map((group) => ({ group, listed: commands.filter(({ id }) => commandInfo(id).group === group) }))
    .filter(({ listed }) => listed.length > 0);
  return (
    <Dialog title="Shortcuts" open onClose={onClose}>
      {!enabled && <p className={styles.note}>Shortcuts of plain characters are turned off.</p>}
      {groups.map(({ group, listed }) => (
        <section key={group} className={styles.group} aria-label={group}>
          <h3>{group}</h3>
          <ul>
            {listed.map((command) => (
              <Row key={command.id} command={command} />
            ))}
          </ul>
        </section>
      ))}
      <p className={styles.note}>
        Change them or turn them off in <Link href="/settings#shortcuts">Settings</Link>.
      </p>
    </Dialog>
  );
}

function Row({ command: { id, label } }: { command: BoundCommand }) {
  const alternatives = usePrintedKeys(id);
  return (
    <li>
      <span>{label ?? commandInfo(id).label}</span>
      <span className={styles.keys}>
        {alternatives.length === 0 && <span className={styles.none}>no keys</span>}
        {alternatives.map((chords) => (
          <Kbd key={chords.join()} chords={chords} />
        ))}
      </span>
    </li>
  );
}
