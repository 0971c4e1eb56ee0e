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
      outcomes: readonly AskedPart[];
    };

export interface AskedPart {
  /** in the note, from 0 */
  place: number;
  html: string;
}

/** What is told of it once it is answered. */
export type Told =
  | { form: "options"; options: readonly ShownOption[] }
  | { form: "number" }
  | { form: "match"; items: readonly ShownItem[]; outcomes: readonly AskedPart[] };

/** What is asked and what is told in one, as the review has them from the beginning. */
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
      /** the wrong numbers that are known */
      wrong: ShownWrong[];
    }
  | {
      form: "match";
      items: ShownItem[];
      outcomes: AskedPart[];
    }
);

export interface ShownOption extends AskedPart, Reason {
  right: boolean;
}

export interface ShownItem extends AskedPart, Reason {
  /** place of the outcome that it goes with */
  outcome: number;
}

export interface ShownWrong extends Reason {
  value: number;
  /** a number typed in means this one when it is no further away */
  tolerance: number;
}

export interface Reason {
  /** HTML; "" when nothing is said of it */
  why: string;
  /** what choosing it shows, by name, where that is told */
  misconception?: { name: string; href: string } | null | undefined;
}
