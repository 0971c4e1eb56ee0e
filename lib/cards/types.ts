/** What a note says once it is read: its own facts, its cards, and what could not be read. */

import type { ComputedLink } from "@/lib/markdown/computed-links.ts";
import type { NoteLink } from "@/lib/markdown/note-links.ts";
import type { Problem } from "./problems/problem.ts";

/** Markdown source, exactly as the author wrote it. */
export type Markdown = string;

/** A stretch of the note's text. Offsets are UTF-16 units, end exclusive; lines are counted from 1, end inclusive. */
export interface Span {
  start: number;
  end: number;
  startLine: number;
  endLine: number;
}

/** The memory another program wrote beside a card, before it is translated to FSRS (lib/scheduling). */
export type ImportedSchedule =
  /** `!2024-02-11,84,290`: due date, interval in days, ease in percent */
  | { kind: "sm2"; due: string; intervalDays: number; easePercent: number }
  /** `!fsrs,…` as the Obsidian plugin writes it since 1.15 */
  | {
      kind: "fsrs";
      /** ISO instant */
      due: string;
      intervalDays: number;
      stability: number;
      difficulty: number;
      state: "new" | "learning" | "review" | "relearning";
      reps: number;
      lapses: number;
      learningStep: number;
      /** ISO instant, absent when never reviewed */
      lastReview?: string;
    };

/** A highlighted stretch that a cloze card may hide. Offsets are into the card's `text`. */
export interface ClozeHole {
  /** the whole mark, such as `==100 °C;;temperature==` */
  start: number;
  end: number;
  /** what is hidden */
  answer: Markdown;
  hint?: string;
  /** on this card: hidden and asked, or shown as plain text, or hidden but not asked */
  role: "ask" | "show" | "hide";
}

/** A ```demo fence inside a card, or the card's own widget. */
export interface DemoBlock {
  widget: string;
  /** the fence's body as written: YAML parameters, and `ask:` on a prediction card */
  yaml: string;
  side: "question" | "answer";
  /** line of the fence's opening, counted from 1 */
  line: number;
}

/** One answer to choose from. */
export interface ChoiceOption {
  text: Markdown;
  right: boolean;
  /** why it is right or wrong, from the lines indented under it; "" when nothing is said */
  why: Markdown;
  /** of its first line in the note, after the list mark: where an editor puts the key */
  start: number;
  end: number;
}

interface CardBase {
  /** where the block stands in the note: equal for the siblings that one block makes, counted from 0 */
  block: number;
  /** which of the block's siblings this is, counted from 0 */
  sibling: number;
  /** at least one; the first is the card's home; without `#` */
  decks: string[];
  /** tags written inside the card, without `#`; those of the whole note are the note's */
  tags: string[];
  /** what is glued above the question and ends with a heading, as written; "" when there is none */
  context: Markdown;
  /** paragraphs that follow the answer and belong to no other card: shown folded, never thrown away */
  notes: Markdown;
  /** Obsidian's `^id`, without the caret */
  blockId?: string;
  /** the block with its schedule comment, without its `notes` */
  span: Span;
  schedule?: ImportedSchedule;
  demos: DemoBlock[];
  /** kept for quizzes and not reviewed until asked for: a question outside a deck note, or one without its key */
  aside: boolean;
}

export type ParsedCard = CardBase &
  (
    | { kind: "basic"; question: Markdown; answer: Markdown }
    /** the second side of a two-way card, sides already swapped */
    | { kind: "reversed"; question: Markdown; answer: Markdown }
    | { kind: "cloze"; text: Markdown; holes: ClozeHole[] }
    /** `answer` is the right options and the explanation, for wherever a card is just two sides */
    | {
        kind: "choice";
        question: Markdown;
        answer: Markdown;
        options: ChoiceOption[];
        explanation: Markdown;
        /** no option is marked as right: listed, and asked of nobody until its author marks one */
        keyMissing: boolean;
      }
    /** a ```question block: a question of which each seed draws another one; `yaml` is the block's body (lib/quiz) */
    | {
        kind: "generated";
        question: Markdown;
        answer: Markdown;
        yaml: string;
        /** line of the fence's opening, counted from 1 */
        line: number;
      }
    /** a ```demo block with `ask:` that stands by itself; `question` is the paragraph above it, or "" */
    | { kind: "prediction"; question: Markdown; answer: Markdown }
  );

export type CardKind = ParsedCard["kind"];

/** Frontmatter, read leniently: a field of the wrong type is a problem and counts as absent. */
export interface NoteMeta {
  title?: string;
  deck?: string;
  tags: string[];
  aliases: string[];
  source?: string;
  summary?: string;
  /** 1–5 */
  difficulty?: number;
  /** where a lesson stands among the others, from 1 */
  lesson?: number;
  kind?: "lesson" | "term" | "deck" | "misconceptions" | "corrections";
}

export interface ParsedNote {
  path: string;
  /** frontmatter `title`, else the first heading of depth 1, else the file's name */
  title: string;
  meta: NoteMeta;
  /** every tag of the note, without `#`, in order of first use */
  tags: string[];
  cards: ParsedCard[];
  /** links and embeds that lead into the vault, in the note's order */
  links: NoteLink[];
  /** numbers that are tied to a computation, in the note's order */
  computed: ComputedLink[];
  problems: Problem[];
}

/** What changes how a note is read. Names and defaults follow the Obsidian plugin's settings. */
export interface ReadingOptions {
  /** tags that make a note a deck, without `#` */
  flashcardTags: string[];
  /** tags that keep a note from being a deck, without `#` */
  flashcardTagsToIgnore: string[];
  /** folders, or globs, in which no note is a deck */
  noteFoldersToIgnore: string[];
  convertFoldersToDecks: boolean;
  singleLineSeparator: string;
  singleLineReversedSeparator: string;
  multiLineSeparator: string;
  multiLineReversedSeparator: string;
  /** "" where a blank line ends a card */
  multiLineEndMarker: string;
  /** the plugin's pattern language, such as `==[123;;]answer[;;hint]==` */
  clozePatterns: string[];
}
