/** A question that is answered on the screen: what is asked, and what is told once it is answered. Plain data. */

/** What is asked, with nothing of the answer in it. */
export type Asked =
  | {
      form: "options";
      /** more than one is right */
      many: boolean;
      /** in the order in which they are shown */
      options: readonly AskedPart[];
    }
  | {
      form: "number";
      /** "" for a pure number */
      unit: string;
    }
  | {
      form: "match";
      /** in the order in which they are shown, as the outcomes are */
      items: readonly AskedPart[];
      outcomes: readonly AskedOutcome[];
    };

export interface AskedPart {
  /** in the note, from 0 */
  place: number;
  html: string;
}

export interface AskedOutcome extends AskedPart {
  /** the same as a line of text, for a list that can show nothing else */
  words: string;
}

/** The same with its answer, as the review has it from the beginning. */
export type ShownAsk = {
  /** what its options are shuffled by, and a generated question is drawn by */
  seed: number;
} & (
  | {
      form: "options";
      many: boolean;
      options: ShownOption[];
    }
  | {
      form: "number";
      answer: number;
      /** an answer this far away is right */
      tolerance: number;
      /** the answer as it is said, its unit with it */
      said: string;
      unit: string;
    }
  | {
      form: "match";
      items: ShownItem[];
      outcomes: AskedOutcome[];
    }
);

export interface ShownOption extends AskedPart {
  right: boolean;
  /** HTML; "" when nothing is said of it */
  why: string;
}

export interface ShownItem extends AskedPart {
  /** place of the outcome that it goes with */
  outcome: number;
  /** HTML; "" when nothing is said of it */
  why: string;
}
