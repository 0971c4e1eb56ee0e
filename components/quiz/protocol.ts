/**
 * What the server tells the quiz pages, and what the pages tell the server. Plain data, both ways; whatever is called HTML
 * is sanitised, with its mathematics set.
 *
 * The server's side is in app/quiz (readQuizChoices, readQuizAttempt, readQuizPage, readQuizResult, readQuizHistory,
 * readMisconceptionStates) and app/api/quiz: POST start, answer and finish, GET question. Nothing of an answer is sent before
 * it may be known: while a question of a practice is open, and until the end of a test, `feedback` is null, and an option is
 * known only by the letter that it is shown under.
 */

import type { Given } from "@/lib/quiz/answers.ts";
import type { QuizLength, QuizMode, QuizSource } from "@/lib/quiz/attempt.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";

export { MOST_MINUTES, QUIZ_LENGTHS } from "@/lib/quiz/attempt.ts";
export type { QuizLength, QuizMode, QuizSource };
/** What is answered, counted in the order in which it is shown. */
export type QuizGiven = Given;

// What can be chosen

export interface QuizOffer {
  source: QuizSource;
  /** such as the title of a lesson */
  label: string;
  /** how many can be asked */
  questions: number;
  /** the last attempt that was finished; null before the first */
  last: { attempt: string; right: number; total: number; at: number } | null;
}

export interface QuizChoices {
  lessons: QuizOffer[];
  decks: QuizOffer[];
  topics: QuizOffer[];
  /** those that the learner fell for and has not overcome */
  misconceptions: QuizOffer[];
  /** offered also while there are none, with 0 questions */
  wrong: QuizOffer;
  everything: QuizOffer;
  /** attempts that can be gone on with, the latest first */
  unfinished: QuizAttempt[];
}

// What a page asks for

/** The body of POST /api/quiz/start. `id` is a UUIDv7 minted in the browser: sent twice, it starts one attempt. */
export interface QuizStart {
  id: string;
  source: QuizSource;
  length: QuizLength;
  mode: QuizMode;
}

export type QuizStarted =
  | { outcome: "started" | "repeated"; attempt: string }
  | { outcome: "nothing-to-ask" };

/** The body of POST /api/quiz/answer. `id` is a UUIDv7 minted in the browser: sent twice, it counts once. */
export interface QuizAnswering {
  id: string;
  attempt: string;
  /** of the question, from 0 */
  place: number;
  /** null for “I don’t know”, which counts as not right and costs nothing */
  given: QuizGiven | null;
  durationMs: number;
}

export interface QuizAnswered {
  /**
   * `answered`: another answer was first, and that counts. `over`: the attempt is finished, or its time is up. `unfit`: this
   * is no answer to that question
   */
  outcome: "stored" | "repeated" | "answered" | "over" | "unfit";
  /** the question that was answered, in a practice with its feedback */
  page: QuizPage;
  /** the next open question, so that it can be shown at once; null when there is none */
  next: QuizPage | null;
}

/** The body of POST /api/quiz/finish, answered by the attempt as it is then. What is open counts as not answered. */
export interface QuizFinishing {
  attempt: string;
}

// An attempt

export interface QuizAttempt {
  id: string;
  source: QuizSource;
  /** the source in words */
  label: string;
  mode: QuizMode;
  length: QuizLength;
  startedAt: number;
  /** the time by which a test must be done; null where there is none */
  endsAt: number | null;
  /** null while it can be gone on with */
  finishedAt: number | null;
  /** one for each question, in order */
  marks: QuizMark[];
  /** place of the first open question; null when there is none, or when the attempt is finished */
  place: number | null;
}

/** `answered` in a test that is not over; `unanswered` where the learner did not know, or came no further. */
export type QuizMark = "open" | "answered" | "right" | "wrong" | "unanswered";

/** One question of an attempt: GET /api/quiz/question?attempt=…&place=… */
export interface QuizPage {
  attempt: QuizAttempt;
  question: QuizQuestion;
  /** null for “I don’t know”; undefined while it is open */
  given?: QuizGiven | null;
  feedback: QuizFeedback | null;
}

/** A question without anything of its answer. */
export interface QuizQuestion {
  /** in the attempt, from 0 */
  place: number;
  /** HTML; "" when there is none */
  context: string;
  /** HTML */
  text: string;
  ask: QuizAsk;
}

export type QuizAsk =
  /** HTML of each, to be lettered in this order; `many`: more than one is right */
  | { form: "options"; many: boolean; options: string[] }
  /** `unit`: "" for a pure number */
  | { form: "number"; unit: string }
  /** HTML of each; several things may go with one outcome, and an outcome with none */
  | { form: "match"; items: string[]; outcomes: string[] };

// What an answered question tells

export interface QuizFeedback {
  mark: "right" | "wrong" | "unanswered";
  told: QuizTold;
  /** HTML: the explanation, or the working with the numbers drawn; "" when there is none */
  explanation: string;
  /** the widgets that it leads to, at the state of this question; the first answers to the W key */
  widgets: WidgetCall[];
  card: QuizCard;
}

/** In the order of the question's `ask`. */
export type QuizTold =
  | { form: "options"; options: QuizToldOption[] }
  | {
      form: "number";
      /** the answer as it is said, its unit with it */
      answer: string;
      /** of the wrong answer that was given, where it is one that the question knows */
      met: QuizReason | null;
    }
  | {
      form: "match";
      /** `outcome`: what it goes with */
      items: ({ outcome: number; right: boolean } & QuizReason)[];
    };

export interface QuizToldOption extends QuizReason {
  right: boolean;
  chosen: boolean;
}

export interface QuizReason {
  /** HTML; "" when nothing is said */
  why: string;
  /** what choosing it shows */
  misconception: NamedMisconception | null;
}

export interface NamedMisconception {
  /** such as m3 */
  id: string;
  /** what is believed, in one sentence; the id where the vault does not say */
  name: string;
  href: string;
}

/** The card that a question is. */
export interface QuizCard {
  id: string;
  href: string;
  /** the question in one line */
  label: string;
  note: { href: string; title: string };
  /** false where it can be added to the review, which is an act `adopt` (components/review/session.ts) */
  inReview: boolean;
  /** the last event of the card, which such an act must have seen */
  head: string | null;
  /** it has left the vault since: it is shown as it was asked, and can't be asked again */
  missing: boolean;
}

// The end

export interface QuizScore {
  total: number;
  right: number;
  wrong: number;
  unanswered: number;
  /** right − what guessing would gain: each wrong answer takes off 1/(k − 1) of k options. May be below 0 */
  corrected: number;
}

export interface QuizResult {
  attempt: QuizAttempt;
  score: QuizScore;
  /** by tag; a question counts for each of its tags */
  topics: { tag: string; right: number; total: number; retry: QuizSource }[];
  /** those that answered questions of this attempt offered; `shown`: how often an answer showed it */
  misconceptions: { misconception: NamedMisconception; shown: number; offered: number; retry: QuizSource }[];
  next: QuizNext;
  questions: { place: number; mark: QuizMark; card: QuizCard }[];
  /** what was not right, to be asked again; null when everything was, or nothing of it is there any more */
  retry: QuizSource | null;
  /** from the start to the last answer */
  durationMs: number;
}

/** What to study, the most needed first; each says why. */
export interface QuizNext {
  cards: { id: string; href: string; label: string; because: string }[];
  widgets: { call: WidgetCall; title: string; href: string; because: string }[];
  lessons: { title: string; href: string; because: string }[];
}

export interface QuizHistory {
  /** the latest first; `score` is null while an attempt can be gone on with */
  attempts: { attempt: QuizAttempt; score: QuizScore | null }[];
  /** over every finished attempt, the hardest first */
  questions: QuestionFacts[];
}

export interface QuestionFacts {
  card: QuizCard;
  /** how often it was asked in a finished attempt */
  asked: number;
  /** share of its answers that were right, 0–1 */
  difficulty: number;
  /** correlation of being right here with the rest of the attempt, −1–1; null while there are too few attempts to tell */
  discrimination: number | null;
  /** mean score per answer with what guessing would gain taken off; 1 is always right, 0 as good as guessing */
  corrected: number;
}

export interface MisconceptionState {
  misconception: NamedMisconception;
  /**
   * `fallen`: an answer showed it, and it has not been overcome since. `overcome`: two questions in a row that offer it were
   * answered right after that. `clear`: questions offered it and no answer showed it. `unmet`: no question offered it yet
   */
  state: "fallen" | "overcome" | "clear" | "unmet";
  /** how often an answer showed it */
  shown: number;
  lastShownAt: number | null;
  /** right answers in a row to questions that offer it, since it was shown last */
  rightSince: number;
  /** HTML: why it is tempting, what is true, the card that holds it */
  tempting: string;
  holds: string;
  card: string;
  /** shows it; null where none is named */
  widget: WidgetCall | null;
  /** a quiz of the questions that offer it */
  retry: QuizOffer;
}
