/** What the page of corrections is given: plain data, its texts as sanitised HTML. */

import type { Verdict } from "@/lib/cards/corrections.ts";

export interface ShownText {
  id: string;
  about: string;
  items: ShownCorrection[];
}

export interface ShownCorrection {
  id: string;
  verdict: Verdict;
  said: string;
  /** "" where nothing needs to be added */
  holds: string;
  carriers: ShownCarrier[];
}

export interface ShownCarrier {
  kind: "card" | "note";
  href: string;
  words: string;
}
