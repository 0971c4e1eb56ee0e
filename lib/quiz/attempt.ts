/** What a quiz is made of, and how it is taken. */

export const QUIZ_LENGTHS = [5, 10, 20, "all"] as const;
export type QuizLength = (typeof QUIZ_LENGTHS)[number];

/** Where the questions of a quiz come from. */
export type QuizSource =
  | { kind: "lesson"; path: string }
  /** with the decks below it */
  | { kind: "deck"; deck: string }
  /** a tag of the note or of the card, without # */
  | { kind: "topic"; tag: string }
  /** questions whose last answer was wrong */
  | { kind: "wrong" }
  /** questions of which a wrong answer shows it */
  | { kind: "misconception"; id: string }
  /** these and no others, such as those that were missed */
  | { kind: "cards"; cards: string[] }
  | { kind: "everything" };

/** A practice tells how each answer turned out at once, a test at its end. */
export type QuizMode = { kind: "practice" } | { kind: "test"; minutes: number | null };

/** Of a test; longer ones have no limit. */
export const MOST_MINUTES = 240;
/** Of one quiz, whatever is asked for. */
export const MOST_QUESTIONS = 200;
