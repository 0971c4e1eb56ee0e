/** Keys: one switch over all that are plain characters, and a field for each command. */

import { Switch, TextField } from "@/components/ui/fields/controls.tsx";
import { CATALOG, type CommandInfo, GROUPS } from "@/components/ui/shortcuts/catalog.ts";
import type { FieldProblem } from "@/lib/settings-form.ts";
import type { Held } from "./sections.tsx";
import styles from "./settings.module.css";
import { shortcutField } from "./shortcut-fields.ts";

const COMMANDS: readonly CommandInfo[] = CATALOG;

export function ShortcutSettings({ field, text, problems }: Held & { problems: readonly FieldProblem[] }) {
  const problemOf = (name: string) => problems.find((problem) => problem.field === name)?.message;
  const hasProblem = COMMANDS.some(({ id }) => problemOf(shortcutField(id)) !== undefined);
  return (
    <>
      <Switch
        {...field("shortcuts")}
        defaultChecked={text.shortcuts === "on"}
        hint="Letters, digits and signs, which speech input or a slip of the hand can press. Ctrl and ⌘ keys, Enter and Esc stay."
      />
      <details className={styles.fold} open={hasProblem}>
        <summary>Change the keys</summary>
        <p className={styles.explain}>
          Write one key (<code>u</code>), several one after another (<code>g t</code>), or a combination (
          <code>mod+z</code>: Ctrl, or ⌘ on a Mac; also <code>ctrl</code>, <code>alt</code>,{" "}
          <code>shift</code>). Leave a field empty for no key.
        </p>
        {GROUPS.map((group) => (
          <fieldset key={group} className={styles.keys}>
            <legend>{group}</legend>
            {COMMANDS.filter((command) => command.group === group).map(({ id, label, keys, also }) => {
              const name = shortcutField(id);
              return (
                <TextField
                  key={id}
                  name={name}
                  label={label}
                  problem={problemOf(name)}
                  defaultValue={text[name]}
                  hint={also && `Also ${also.join(", ")}`}
                  placeholder={`was ${keys}`}
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                />
              );
            })}
          </fieldset>
        ))}
      </details>
    </>
  );
}
