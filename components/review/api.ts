/** The review page's requests. */

import type { Choice } from "@/components/notes/shown-question.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import { Refusal } from "./outbox.ts";
import type { Act, ChoiceReply, Reply, Session } from "./session.ts";

const GIVE_UP_AFTER_MS = 10_000;

/** @param showing id of the card on the screen, which the server then puts first if it is still due */
export async function sendAct(act: Act, showing: string | undefined): Promise<Reply> {
  const response = await fetch("/api/events", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ act, showing }),
    keepalive: true, // a grade given on the way out still leaves
    signal: AbortSignal.timeout(GIVE_UP_AFTER_MS),
  });
  if (response.ok) return (await response.json()) as Reply;
  const reason = (await response.text()).slice(0, 300);
  // 408 and 429 and all of 5xx may pass; what else the server says no to, it will say no to again.
  const mayPass = response.status >= 500 || response.status === 408 || response.status === 429;
  throw mayPass ? new Error(reason) : new Refusal(reason);
}

/** What the learner says of an edited card. */
export async function sendChoice(made: {
  id: string;
  card: string;
  choice: Choice;
  seen: string | null;
}): Promise<ChoiceReply> {
  const response = await fetch("/api/choices", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(made),
    signal: AbortSignal.timeout(GIVE_UP_AFTER_MS),
  });
  if (!response.ok) throw new Error((await response.text()).slice(0, 300));
  return (await response.json()) as ChoiceReply;
}

export async function sendLeftState(left: {
  card: string;
  call: WidgetCall;
  isAsWritten: boolean;
}): Promise<void> {
  await fetch("/api/widget-states", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(left),
    keepalive: true, // also where the page is left with the widget open
    signal: AbortSignal.timeout(GIVE_UP_AFTER_MS),
  });
}

export async function fetchSession(showing: string | undefined): Promise<Session> {
  const query = showing === undefined ? "" : `?showing=${encodeURIComponent(showing)}`;
  const response = await fetch(`/api/session${query}`, { signal: AbortSignal.timeout(GIVE_UP_AFTER_MS) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Session;
}
