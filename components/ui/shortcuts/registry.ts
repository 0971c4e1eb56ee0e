/** The commands of the components that are on the screen now. They are asked for at the moment a key is pressed. */

import type { CommandId } from "./catalog.ts";

export interface BoundCommand {
  id: CommandId;
  run: () => void;
  /** false while it would do nothing, such as a grade before the answer is shown */
  when?: boolean;
  /** in place of the catalogue's, where the page can say it more exactly */
  label?: string;
}

export interface Registration {
  commands: () => readonly BoundCommand[];
  /** the dialog they belong to; null for the page */
  dialog: () => HTMLElement | null;
}

let registrations: readonly Registration[] = [];

/** @returns a function that takes it back */
export function register(registration: Registration): () => void {
  // the newest first: what opened last wins over the page below it
  registrations = [registration, ...registrations];
  return () => {
    registrations = registrations.filter((other) => other !== registration);
  };
}

/** The commands that keys reach while this dialog is uppermost, or the page's when none is open. */
export function commandsIn(dialog: Element | null): BoundCommand[] {
  return registrations
    .filter((registration) => registration.dialog() === dialog)
    .flatMap((registration) => registration.commands());
}
