/** What the server tells the review page, and what the page tells the server. Plain data, both ways. */

import type { ShownAsk } from "@/components/answers/asked.ts";
import type { ShownQuestion } from "@/components/notes/shown-question.ts";
import type { AskForm, Chosen, Grade, Prediction } from "@/lib/scheduling/types.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import type { Params } from "@/lib/widgets/fields.ts";

/** A card ready to be seen: its sides are sanitised HTML with the mathematics already set. */
export interface ShownCard {
  id: string;
  /** the last event that counts; a grade that has not seen it is refused */
  head: string | null;
  /** of the text shown, kept with the review */
  contentHash: string;
  kind: "learning" | "review" | "new";
  deck: string;
  /** `path` and `line` of the card in its file, for the editor */
  note: { href: string; title: string; path: string; line: number };
  /** what the learner is asked about it after an edit */
  afterEdit: ShownQuestion | null;
  /** the question as one line of text */
  label: string;
  context: string;
  question: string;
  answer: string;
  notes: string;
  /** what can be answered before the answer is shown; null where the learner answers in mind */
  ask: ShownAsk | null;
  /** asked openly: an answer is to be thought of before there are options to choose from */
  asksOpenly: boolean;
  /** what each grade would give: "5 d", and as it is spoken: "5 days" */
  grades: Record<Grade, { short: string; spoken: string }>;
  /** its demos in the order of the note; the first answers to the W key */
  widgets: WidgetCall[];
  /** what the first of them asks before anything is shown; null where the learner answers otherwise */
  predicts: Predicts | null;
  /** where the learner left its widgets */
  left: LeftState[];
  flag: number;
  memory: MemoryFacts | null;
}

/** A state that a widget was left in. */
export interface LeftState {
  widget: string;
  params: Params;
  /** milliseconds */
  at: number;
}

/** A guess that stands before the answer of its card. */
export interface Predicts {
  /** the card's question is the widget's own, word for word */
  isWholeQuestion: boolean;
  /** the card's answer says no more than the verdict on the guess does */
  isWholeAnswer: boolean;
}

/** For the "about this card" sheet; null on a card never graded. */
export interface MemoryFacts {
  stabilityDays: number;
  difficulty: number;
  /** 0–1, at the time it was sent */
  retrievability: number;
  reps: number;
  lapses: number;
  imported: boolean;
}

export interface Session {
  /** the next few of the queue, in order */
  cards: ShownCard[];
  counts: { learning: number; review: number; new: number };
  /** when the next step ends that is not in the queue yet */
  nextStepAt: number | null;
  /** cards due on the next study day, as far as is known today */
  tomorrow: number;
  /** cards that were ever introduced */
  introduced: number;
  showIntervals: boolean;
  /** id of the card on the screen, where it is no longer in the vault */
  left?: string;
}

/** Made in the browser, sent until the server has it. */
export type Act =
  | ({ id: string; at: number; card: string; seen: string | null } & (
      | {
          kind: "review";
          grade: Grade;
          durationMs: number;
          contentHash: string;
          prediction?: Prediction;
          seed?: number;
          chosen?: Chosen;
          thought?: string;
        }
      | { kind: "adopt"; form: AskForm | null }
      | { kind: "suspend"; suspended: boolean }
      | { kind: "bury" }
      | { kind: "reset" }
      | { kind: "flag"; flag: number }
    ))
  | { id: string; at: number; kind: "undo" };

/** To an answer about an edited card: `moot` where there is nothing to choose any more. */
export interface ChoiceReply {
  outcome: "done" | "moot" | "stale";
  session: Session;
}

export interface Reply {
  /** `stale`: something else happened to the card first, and that counts */
  outcome: "stored" | "repeated" | "stale" | "unknown-card" | "nothing-left";
  session: Session;
  /** of an undo: what was taken back, in words, and its card as it is again */
  undone?: { label: string; card: ShownCard | null };
}
