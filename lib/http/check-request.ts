/** Whether a request may come in at all, before any page or route sees it. Pure: the headers go in as text. */

import { type Host, isOurs, type Listening, parseHost } from "./host.ts";

export interface RequestFacts {
  method: string;
  host: string | null;
  origin: string | null;
  /** `Sec-Fetch-Site`, which a page's script cannot set */
  fetchSite: string | null;
}

/** What to answer instead. `reason` is written for the person who reads it in a window or a terminal. */
export interface Refusal {
  status: 403 | 421;
  reason: string;
}

/** These change nothing here, so another site gains nothing by sending them (it cannot read the answer). */
const READING = ["GET", "HEAD", "OPTIONS"];

/**
 * Every request must name a host that is ours. One that may change something must also say that it comes from
 * our own pages: an Origin equal to the Host, and no Sec-Fetch-Site but same-origin. An absent Origin is refused
 * too, even where Sec-Fetch-Site is absent: every browser that can show these pages sends Origin with such a
 * request, so only another program leaves it out, and a program can be told to send it. Old browsers that leave
 * it out of a form's POST are just those that forge one.
 */
export function checkRequest(facts: RequestFacts, listening: Listening): Refusal | null {
  const host = facts.host === null ? null : parseHost(facts.host);
  if (!host || !isOurs(host, listening)) return unknownHost(facts.host, listening);
  if (READING.includes(facts.method)) return null;

  const here = facts.host as string;
  if (facts.fetchSite !== null && facts.fetchSite !== "same-origin") return fromElsewhere(here);
  if (facts.origin === null) return fromNowhere(here);
  return isOriginOf(facts.origin, host) ? null : fromElsewhere(here);
}

/** A reverse proxy may end TLS before us, so either scheme counts; the name and the port must be the same. */
function isOriginOf(origin: string, host: Host): boolean {
  const match = /^(https?):\/\/(.+)$/.exec(origin);
  const from = match?.[2] ? parseHost(match[2]) : null;
  if (!match || !from) return false;
  const standard = match[1] === "https" ? "443" : "80";
  return from.name === host.name && (from.port || standard) === (host.port || standard);
}

function unknownHost(sent: string | null, { port }: Listening): Refusal {
  const name = sent === null || sent === "" ? "no name" : `“${printable(sent)}”`;
  return {
    status: 421,
    reason: `This request asked for ${name}, and Loci does not go by it. Nothing was read or changed.

Open http://127.0.0.1:${port} on the computer that Loci runs on.
If you reach Loci by another name on purpose (a proxy, a forwarded port), start it with that name in
LOCI_ALLOWED_HOSTS, such as LOCI_ALLOWED_HOSTS=loci.example.org
`,
  };
}

function fromElsewhere(host: string): Refusal {
  return {
    status: 403,
    reason: `This request would change something, and it came from another site. Nothing was changed.

If you were using Loci yourself, open http://${host} again and repeat what you did there.
`,
  };
}

function fromNowhere(host: string): Refusal {
  return {
    status: 403,
    reason: `This request would change something, and it does not say where it comes from. Nothing was changed.

A program must send the header Origin: http://${host}
`,
  };
}

/** What a stranger sent, short and without characters that could move a terminal's cursor. */
function printable(text: string): string {
  const plain = text.replace(/[^\x20-\x7e]/g, "?");
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain;
}
