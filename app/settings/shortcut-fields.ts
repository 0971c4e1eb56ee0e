/** The keys of each command as fields of the settings form. Pure. */

import { conflicts, DEFAULT_SHORTCUTS } from "@/components/ui/shortcuts/bindings.ts";
import { CATALOG, type CommandInfo } from "@/components/ui/shortcuts/catalog.ts";
import { canonicalKeys, parseKeys } from "@/components/ui/shortcuts/keys.ts";
import type { FieldProblem, FormText } from "@/lib/settings-form.ts";

const COMMANDS: readonly CommandInfo[] = CATALOG;

export function shortcutField(commandId: string): string {
  return `shortcut.${commandId}`;
}

/** Only what differs from the catalogue is kept, so that a later default reaches those who never changed it. */
export function readShortcutFields(
  form: FormText,
): { map: Record<string, string> } | { problems: FieldProblem[] } {
  const typed = COMMANDS.map((command) => ({
    command,
    // a form that lacks the field (an older page, still open) leaves the keys as they are by default
    text: (form[shortcutField(command.id)] ?? command.keys).trim(),
  }));
  const unreadable = typed.filter(({ text }) => text !== "" && !parseKeys(text));
  const map = Object.fromEntries(
    typed
      .filter(({ command, text }) => spelling(text) !== spelling(command.keys))
      .map(({ command, text }) => [command.id, spelling(text)]),
  );
  const problems = [
    ...unreadable.map(({ command, text }) => ({
      field: shortcutField(command.id),
      message: `“${text}” names no keys. Write one such as u, several such as g t, or mod+u; or leave it empty.`,
    })),
    ...conflicts(COMMANDS, { ...DEFAULT_SHORTCUTS, map }).map(({ command, with: other }) => {
      // the catalogue's own never meet, so one of the two was changed, and is the one to change again
      const [changed, taken] = command.id in map ? [command, other] : [other, command];
      return {
        field: shortcutField(changed.id),
        message: `${taken.label} already has these keys, or keys that begin with them.`,
      };
    }),
  ];
  return problems.length > 0 ? { problems: oneForEach(problems) } : { map };
}

/** What the fields hold when the form opens. */
export function shortcutFieldText(map: Readonly<Record<string, string>>): FormText {
  return Object.fromEntries(COMMANDS.map(({ id, keys }) => [shortcutField(id), map[id] ?? keys]));
}

function spelling(text: string): string {
  const chords = parseKeys(text);
  return chords ? canonicalKeys(chords) : text;
}

function oneForEach(problems: readonly FieldProblem[]): FieldProblem[] {
  return [...new Map(problems.toReversed().map((problem) => [problem.field, problem])).values()].reverse();
}
