/** Keys of the whole window: decides which strokes are meant for commands at all, and runs what they mean. */

import { keysInForce, type ShortcutSettings } from "./bindings.ts";
import { commandInfo } from "./catalog.ts";
import { isMac } from "./is-mac.ts";
import { type Binding, match, NOTHING_PENDING } from "./match-keys.ts";
import { type BoundCommand, commandsIn } from "./registry.ts";
import { type Focus, worksIn } from "./works-in-field.ts";

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
  /** fields that something was typed in, even where it is gone again: their own undo has something to bring back */
  const typedIn = new WeakSet<EventTarget>();

  function onInput({ target }: Event) {
    if (target !== null) typedIn.add(target);
  }

  function onKeyDown(event: KeyboardEvent) {
    // a held key must not grade card after card
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const target = event.composedPath()[0];
    const element = target instanceof Element ? target : null;
    const isPress = event.key === "Enter" || event.key === " ";
    if (isPress && element?.closest(CONTROL)) return;

    if (event.key === "Escape" && document.querySelector(POPOVER)) return;

    const outcome = match(
      pending,
      event,
      bindings(settings(), focusOn(element, typedIn)),
      event.timeStamp,
      isMac(),
    );
    pending = outcome.pending;
    if (outcome.kind === "miss") return;
    event.preventDefault();
    if (outcome.kind === "pending") return;
    if (isPress) swallowKeyUp(event.key);
    outcome.command.run();
  }

  document.addEventListener("keydown", onKeyDown);
  document.addEventListener("input", onInput);
  return () => {
    document.removeEventListener("keydown", onKeyDown);
    document.removeEventListener("input", onInput);
  };
}

function focusOn(element: Element | null, typedIn: WeakSet<EventTarget>): Focus {
  if (element?.closest(`${FIELD}, [data-widget]`) == null) return "page";
  if (!(element instanceof HTMLInputElement) || element.value !== "" || typedIn.has(element)) return "field";
  return element.inputMode === "decimal" ? "empty number" : "empty field";
}

function bindings(settings: ShortcutSettings, focus: Focus): Binding<BoundCommand>[] {
  return commandsIn(uppermostDialog())
    .filter(({ when = true }) => when)
    .flatMap((command) => {
      const info = commandInfo(command.id);
      const keys = keysInForce(info, settings).filter((chords) => worksIn(focus, info, chords));
      return keys.map((chords) => ({ chords, command }));
    });
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
