/**
 * Every command that has keys: what it is called, where it works and its keys until a learner changes them. A page
 * says what a command does there (useCommands); the help sheet, the buttons and Settings all read from here.
 */

export const GROUPS = ["Everywhere", "Today", "Review", "Quiz", "Quiz question", "Notes", "Editor"] as const;
export type Group = (typeof GROUPS)[number];

export interface CommandInfo {
  id: string;
  label: string;
  group: Group;
  /** as in keys.ts */
  keys: string;
  /** other keys for the same, which a learner's own keys do not replace unless they are plain characters */
  also?: readonly string[];
  /** works in text fields and inside widgets too, where plain keys belong to what has the focus */
  anywhere?: true;
  /** works in a field that nothing was typed in yet too, as far as its keys are of no use there (works-in-field.ts) */
  inEmptyField?: true;
}

export const CATALOG = [
  { id: "go.today", label: "Go to Today", group: "Everywhere", keys: "g t" },
  { id: "go.review", label: "Go to Review", group: "Everywhere", keys: "g r" },
  { id: "go.quiz", label: "Go to Quiz", group: "Everywhere", keys: "g q" },
  { id: "go.notes", label: "Go to Notes", group: "Everywhere", keys: "g n" },
  { id: "go.lab", label: "Go to the Lab", group: "Everywhere", keys: "g w" },
  { id: "go.sources", label: "Sources and corrections", group: "Everywhere", keys: "g s" },
  { id: "go.glossary", label: "Go to the Glossary", group: "Everywhere", keys: "g d" },
  { id: "go.problems", label: "Go to Problems", group: "Everywhere", keys: "g p" },
  { id: "go.misconceptions", label: "Go to Misconceptions", group: "Everywhere", keys: "g m" },
  { id: "go.writing", label: "How cards are written", group: "Everywhere", keys: "g h" },
  { id: "go.settings", label: "Go to Settings", group: "Everywhere", keys: "g ," },
  { id: "note.new", label: "New note", group: "Everywhere", keys: "n" },
  { id: "help.commands", label: "Find a command", group: "Everywhere", keys: "mod+k", anywhere: true },
  { id: "help.shortcuts", label: "Show the shortcuts", group: "Everywhere", keys: "?" },

  { id: "today.start", label: "Start the review", group: "Today", keys: "Enter" },

  {
    id: "review.advance",
    label: "Show the answer, then Good",
    group: "Review",
    keys: "Space",
    also: ["Enter"],
  },
  { id: "review.again", label: "Again", group: "Review", keys: "1" },
  { id: "review.hard", label: "Hard", group: "Review", keys: "2" },
  { id: "review.good", label: "Good", group: "Review", keys: "3" },
  { id: "review.easy", label: "Easy", group: "Review", keys: "4" },
  { id: "review.undo", label: "Undo", group: "Review", keys: "u", also: ["mod+z"], inEmptyField: true },
  { id: "review.widget", label: "Open or close the widget", group: "Review", keys: "w" },
  { id: "review.sources", label: "Show the sources", group: "Review", keys: "x" },
  { id: "review.info", label: "About this card", group: "Review", keys: "i" },
  { id: "review.edit", label: "Edit the card", group: "Review", keys: "e" },
  { id: "review.flag", label: "Flag", group: "Review", keys: "f" },
  { id: "review.bury", label: "Bury until tomorrow", group: "Review", keys: "b" },
  { id: "review.suspend", label: "Suspend", group: "Review", keys: "s" },
  { id: "review.keep", label: "A changed card: keep its memory", group: "Review", keys: "k" },
  { id: "review.relearn", label: "A changed card: learn it from the start", group: "Review", keys: "r" },
  { id: "review.asNew", label: "A changed card: treat it as new", group: "Review", keys: "v" },
  { id: "review.same", label: "Perhaps an old card: yes, it is", group: "Review", keys: "y" },
  { id: "review.other", label: "Perhaps an old card: no, it is new", group: "Review", keys: "o" },
  {
    id: "review.close",
    label: "Close what is open, then leave",
    group: "Review",
    keys: "Escape",
    anywhere: true,
  },

  { id: "quiz.start", label: "Start the quiz", group: "Quiz", keys: "Enter" },
  { id: "quiz.continue", label: "Go on with the last attempt", group: "Quiz", keys: "c" },
  { id: "quiz.retry", label: "Ask again what was not right", group: "Quiz", keys: "m" },

  { id: "quiz.commit", label: "Answer, then go on", group: "Quiz question", keys: "Enter" },
  { id: "quiz.unknown", label: "I don’t know", group: "Quiz question", keys: "u" },
  { id: "quiz.widget", label: "Open or close the widget", group: "Quiz question", keys: "w" },
  { id: "quiz.adopt", label: "Add to my review", group: "Quiz question", keys: "r" },
  {
    id: "quiz.close",
    label: "Close the widget, then leave",
    group: "Quiz question",
    keys: "Escape",
    anywhere: true,
  },

  { id: "note.edit", label: "Edit", group: "Notes", keys: "e" },

  { id: "edit.close", label: "Close the editor", group: "Editor", keys: "Escape", anywhere: true },
  { id: "edit.save", label: "Save", group: "Editor", keys: "mod+Enter", also: ["mod+s"], anywhere: true },
  {
    id: "edit.new.basic",
    label: "New card: question and answer",
    group: "Editor",
    keys: "mod+alt+1",
    anywhere: true,
  },
  { id: "edit.new.twoWay", label: "New card: two-way", group: "Editor", keys: "mod+alt+2", anywhere: true },
  {
    id: "edit.new.multiLine",
    label: "New card: on several lines",
    group: "Editor",
    keys: "mod+alt+3",
    anywhere: true,
  },
  { id: "edit.new.cloze", label: "New card: cloze", group: "Editor", keys: "mod+alt+4", anywhere: true },
  {
    id: "edit.new.choice",
    label: "New card: multiple choice",
    group: "Editor",
    keys: "mod+alt+5",
    anywhere: true,
  },
  {
    id: "edit.new.demo",
    label: "New card: with a widget",
    group: "Editor",
    keys: "mod+alt+6",
    anywhere: true,
  },
  {
    id: "edit.new.prediction",
    label: "New card: prediction",
    group: "Editor",
    keys: "mod+alt+7",
    anywhere: true,
  },
  {
    id: "edit.new.generated",
    label: "New card: generated question",
    group: "Editor",
    keys: "mod+alt+8",
    anywhere: true,
  },
] as const satisfies readonly CommandInfo[];

export type CommandId = (typeof CATALOG)[number]["id"];

export const COMMANDS: ReadonlyMap<string, CommandInfo> = new Map(
  CATALOG.map((command): [string, CommandInfo] => [command.id, command]),
);

export function commandInfo(id: CommandId): CommandInfo {
  return COMMANDS.get(id) as CommandInfo;
}
