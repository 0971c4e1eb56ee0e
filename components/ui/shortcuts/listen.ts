/** Keys of the whole window: decides which strokes are meant for commands at all, and runs what they mean. */

import { keysInForce, type ShortcutSettings } from "./bindings.ts";
import { commandInfo } from "./catalog.ts";
import { isMac } from "./is-mac.ts";
import { type Binding, match, NOTHING_PENDING } from "./match-keys.ts";
import { type BoundCommand, commandsIn } from "./registry.ts";

const FIELD = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
/** These act on Enter and Space themselves; a command on the same key would act twice. */
const CONTROL =
  "button, a[href], summary, label, [role=button], [role=link], [role=option], [role=menuitem], [role=tab]";
/** Closes on Escape by itself. */
const POPOVER = "[popover]:not([popover=manual]):popover-open";
const MODAL = "dialog:modal, [aria-modal=true]";

/** @returns a function that stops it */
export function listenForShortcuts(settings: () => ShortcutSettings): () => void {
  let pending = NOTHING_PENDING;

  function onKeyDown(event: KeyboardEvent) {
    // a held key must not grade card after card
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const target = event.composedPath()[0];
    const element = target instanceof Element ? target : null;
    const isPress = event.key === "Enter" || event.key === " ";
    if (isPress && element?.closest(CONTROL)) return;

    if (event.key === "Escape" && document.querySelector(POPOVER)) return;

    const inside = element?.closest(`${FIELD}, [data-widget]`) != null;
    const outcome = match(pending, event, bindings(settings(), inside), event.timeStamp, isMac());
    pending = outcome.pending;
    if (outcome.kind === "miss") return;
    event.preventDefault();
    if (outcome.kind === "pending") return;
    if (isPress) swallowKeyUp(event.key);
    outcome.command.run();
  }

  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

function bindings(settings: ShortcutSettings, inside: boolean): Binding<BoundCommand>[] {
  return commandsIn(uppermostDialog())
    .filter(({ id, when = true }) => when && (!inside || commandInfo(id).anywhere))
    .flatMap((command) =>
      keysInForce(commandInfo(command.id), settings).map((chords) => ({ chords, command })),
    );
}

function uppermostDialog(): Element | null {
  return [...document.querySelectorAll(MODAL)].at(-1) ?? null;
}

/** A command may move the focus to a button, and some browsers press a button when Space goes up on it. */
function swallowKeyUp(key: string) {
  document.addEventListener(
    "keyup",
    (event) => {
      if (event.key === key) event.preventDefault();
    },
    { once: true, capture: true },
  );
}
