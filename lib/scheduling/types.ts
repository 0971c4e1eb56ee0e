/** The events a learner's acts become, and the memory that is their fold. */

export type Grade = "again" | "hard" | "good" | "easy";

/**
 * A study day: days since 1970-01-01 in the learner's own calendar, where a day begins at the rollover hour
 * and not at midnight.
 */
export type StudyDay = number;

/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number;

/** Everything the scheduler needs beside the events. Stored once per distinct value, named by each event. */
export interface SchedulerOptions {
  /** `ts-fsrs` and its version, so that a later one can be told apart */
  scheduler: string;
  /** the 21 weights of FSRS-6 */
  weights: readonly number[];
  /** 0.7–0.99: the probability of recall at which a card falls due */
  desiredRetention: number;
  maximumIntervalDays: number;
  /** minutes; a step of a day or more falls due on a study day */
  learningSteps: readonly number[];
  relearningSteps: readonly number[];
  /** whether reviews on one study day change stability by FSRS-6's short-term formula */
  shortTerm: boolean;
  fuzz: boolean;
}

/** A card is due at an instant while it is being learned, and on a study day after that. */
export type Due = { at: Instant } | { day: StudyDay };

export type Phase = "learning" | "review" | "relearning";

/** How a question is asked in the review: `open`, where an answer must be thought of before there is one to choose. */
export type AskForm = "open" | "choice";

/** What is set by hand and leaves the memory of the text alone. */
export interface Marks {
  suspended: boolean;
  /** how a question that is kept for quizzes is asked in the review too; null while it is not */
  adopted: AskForm | null;
  /** hidden until this study day begins */
  buriedUntil: StudyDay | null;
  /** 0 is none, 1–7 as Anki's colours */
  flag: number;
}

export type Memory = Marks & {
  /** id of the last event that counts, undos among them (see fold.ts); the next grade must have seen it */
  head: string | null;
} & (
    | { kind: "new" }
    | {
        kind: "seen";
        phase: Phase;
        /** days until recall falls to 90 % */
        stability: number;
        /** 1–10 */
        difficulty: number;
        due: Due;
        /** index of the present learning step; 0 in review */
        step: number;
        /** grades given, imported ones included */
        reps: number;
        lapses: number;
        lastAt: Instant;
        lastDay: StudyDay;
        /** the study day of the first grade here; for an imported card, of its import's last review */
        firstDay: StudyDay;
        /** the interval given at the last grade, in days; 0 for a step */
        scheduledDays: number;
        /** true until the first grade given in Loci */
        imported: boolean;
      }
  );

/** A guess made before a widget was revealed. Kept with the review, not itself a grade. */
export interface Prediction {
  widget: string;
  ask: string;
  params: Record<string, unknown>;
  guess: number | string | null;
  answer: number | string;
  /** guess − answer for numbers; null when skipped or not a number */
  error: number | null;
}

/**
 * What was answered before the answer was shown: the places of options in their note, from 0, a number, or for each thing
 * to match, in the order of the block, the place of an outcome, −1 where none was taken.
 */
export type Chosen = { options: number[] } | { value: number } | { matches: number[] };

interface EventBase {
  /** UUIDv7, minted where the act was made */
  id: string;
  card: string;
  at: Instant;
  /** the study day of `at` in the zone the learner was in then */
  day: StudyDay;
}

export type ReviewEvent = EventBase &
  (
    | {
        kind: "review";
        grade: Grade;
        /** id of a stored SchedulerOptions */
        options: string;
        durationMs: number;
        /** hash of the card's text as it was shown */
        contentHash: string;
        prediction?: Prediction;
        /** what its options were shuffled by, and a generated question was drawn by: a whole number below 2³² */
        seed?: number;
        chosen?: Chosen;
        /** what was thought of before there were options, in the learner's words */
        thought?: string;
      }
    /** a question kept for quizzes comes into the review, or, with null, leaves it while it is new */
    | { kind: "adopt"; form: AskForm | null }
    | { kind: "suspend"; suspended: boolean }
    /** hidden until the study day after `day` */
    | { kind: "bury" }
    | { kind: "flag"; flag: number }
    /** back to new, as if never seen; the log keeps what came before */
    | { kind: "reset" }
    | {
        kind: "import";
        /** FSRS state already translated (see import-schedule.ts) */
        phase: Phase;
        stability: number;
        difficulty: number;
        due: Due;
        step: number;
        reps: number;
        lapses: number;
        lastAt: Instant;
        lastDay: StudyDay;
        scheduledDays: number;
      }
    /** takes back the event it names, whatever its kind; taking back an undo brings the act back */
    | { kind: "undo"; target: string }
  );

/** Every event but an undo: what can be applied to a memory on its own. */
export type Act = Exclude<ReviewEvent, { kind: "undo" }>;
