/** What a new card and a new note begin with. */

import type { CardKind } from "./types.ts";

export interface CardTemplate {
  label: string;
  /** of the first card that it makes in a deck note */
  kind: CardKind;
  /** `‹words›` are the places to fill in, in order */
  text: string;
}

export const CARD_TEMPLATES = {
  basic: { label: "Question and answer", kind: "basic", text: "‹Question›::‹Answer›" },
  twoWay: { label: "Two-way", kind: "basic", text: "‹One side›:::‹Other side›" },
  multiLine: { label: "On several lines", kind: "basic", text: "‹Question›\n?\n‹Answer›" },
  cloze: { label: "Cloze", kind: "cloze", text: "‹A sentence with› ==‹its gap›==‹.›" },
  choice: {
    label: "Multiple choice",
    kind: "choice",
    text: "‹Which one is right?›\n\n- [x] ‹right answer›\n  ‹why it is right›\n- [ ] ‹wrong answer›\n  ‹why it is wrong›\n\n> ‹Explanation›",
  },
  demo: {
    label: "With a widget",
    kind: "basic",
    text: "‹Question›\n?\n‹Answer›\n```demo ‹sinusoidal›\n‹d: 128›\n```",
  },
  prediction: {
    label: "Prediction",
    kind: "prediction",
    text: "‹What will it be?›\n```demo ‹sinusoidal›\n‹d: 128›\nask: ‹first-unturned›\n```",
  },
  generated: {
    label: "Generated question",
    kind: "generated",
    text: "```question\ntext: ‹What is› {a} + {b}?\ndraw:\n  a: [‹2, 3, 5›]\n  b: [‹7, 8, 9›]\nanswer: ‹a + b›\n```",
  },
} as const satisfies Record<string, CardTemplate>;

export type CardTemplateId = keyof typeof CARD_TEMPLATES;

const PLACE = /‹([^›]*)›/g;

/** The text that the template is before anything is filled in. */
export function withWords(text: string): string {
  return text.replace(PLACE, "$1");
}

/** With its places numbered in order: `before` and `after` stand around `number:words`. */
export function withPlaces(text: string, before: string, after: string): string {
  let number = 0;
  return text.replace(PLACE, (_, words: string) => {
    number += 1;
    return `${before}${number}:${words}${after}`;
  });
}

export interface NoteTemplate {
  label: string;
  about: string;
  text(title: string): string;
}

export const NOTE_TEMPLATES = {
  blank: { label: "Blank", about: "nothing but its title", text: (title) => `# ${title}\n\n` },
  deck: {
    label: "Deck",
    about: "its cards are reviewed",
    text: (title) => `---\ntags: [flashcards]\nsource: \n---\n# ${title}\n\n`,
  },
  lesson: {
    label: "Lesson",
    about: "text to read, with questions to check it",
    text: (title) => `---\nkind: lesson\nsummary: \nsource: \n---\n# ${title}\n\n`,
  },
  term: {
    label: "Term",
    about: "one word of a subject, for links to lead to",
    text: (title) => `---\nkind: term\naliases: []\nsource: \n---\n# ${title}\n\n`,
  },
} as const satisfies Record<string, NoteTemplate>;

export type NoteTemplateId = keyof typeof NOTE_TEMPLATES;

export function isNoteTemplate(name: unknown): name is NoteTemplateId {
  return typeof name === "string" && Object.hasOwn(NOTE_TEMPLATES, name);
}
