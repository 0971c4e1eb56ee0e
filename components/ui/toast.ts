/** Short messages at the foot of the window, such as "Good, next in 5 days" with Undo. Never the only way to undo. */

import { announce } from "./announce.ts";
import type { CommandId } from "./shortcuts/catalog.ts";
import { createStore } from "./store.ts";

export interface Toast {
  id: number;
  /** a later toast with the same subject takes this one's place */
  subject: string;
  text: string;
  action?: ToastAction;
  /** stays until it is dismissed or replaced, for what must not be missed */
  lasting: boolean;
}

export interface ToastAction {
  label: string;
  run: () => void;
  /** its keys are printed beside the label; what it does is the page's to say (useCommands) */
  command?: CommandId;
}

export interface ToastOptions {
  subject?: string;
  action?: ToastAction;
  lasting?: boolean;
  /** false where the page announces the same in its own words */
  spoken?: boolean;
}

/** More would cover the page, and nobody reads a fourth. */
const SHOWN = 3;

export const toasts = createStore<readonly Toast[]>([]);
let count = 0;

/** @returns its id, for `dismissToast` */
export function showToast(text: string, options: ToastOptions = {}): number {
  const { subject = "", action, lasting = false, spoken = true } = options;
  count += 1;
  const toast: Toast = { id: count, subject, text, lasting, ...(action && { action }) };
  const others = toasts.get().filter((other) => subject === "" || other.subject !== subject);
  toasts.set([...others, toast].slice(-SHOWN));
  if (spoken) announce(text);
  return toast.id;
}

export function dismissToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}
