"use client";
/** The form of what concerns notes. It works without scripts, as the other settings do. */

import { useActionState } from "react";
import { Switch, TextArea, TextField } from "@/components/ui/fields/controls.tsx";
import { ErrorSummary } from "@/components/ui/fields/ErrorSummary.tsx";
import { HINT_RULES } from "@/lib/cards/lint/hint-rules.ts";
import type { ReadingOptions } from "@/lib/cards/types.ts";
import { hintField, type ReadingField, readingText } from "@/lib/note-fields.ts";
import { FormFoot, Section, useSpokenOutcome } from "../FormParts.tsx";
import styles from "../settings.module.css";
import { saveNoteSettings } from "./actions.ts";

interface Props {
  text: Readonly<Record<string, string>>;
  /** how notes are read where the learner says nothing */
  inherited: ReadingOptions;
  /** what of that the vault's own settings say */
  said: readonly ReadingField[];
}

const LABELS: Record<ReadingField | "idFolders", string> = {
  flashcardTags: "Tags that make a note a deck, one a line",
  flashcardTagsToIgnore: "Tags that keep a note from being a deck, one a line",
  noteFoldersToIgnore: "Folders without decks, one a line",
  convertFoldersToDecks: "A note’s folder is its deck",
  singleLineSeparator: "Between question and answer on one line",
  singleLineReversedSeparator: "The same, asked both ways",
  multiLineSeparator: "On a line of its own between question and answer",
  multiLineReversedSeparator: "The same, asked both ways",
  multiLineEndMarker: "On a line of its own after the answer",
  clozePatterns: "What is a cloze, one pattern a line",
  idFolders: "Folders in whose notes Loci writes ids by itself, one a line",
};

const HINTS: Partial<Record<ReadingField, string>> = {
  noteFoldersToIgnore: "A folder, or a pattern such as **/*.excalidraw.md.",
  multiLineEndMarker:
    "Empty: a blank line ends the answer. With a mark here, answers may have several paragraphs.",
  clozePatterns:
    "The word answer between marks; [123;;] stands for an optional number, [;;hint] for an optional hint.",
};

export function NotesForm({ text, inherited, said }: Props) {
  const [state, send, pending] = useActionState(saveNoteSettings, { kind: "untouched", text });
  useSpokenOutcome(state);
  const problems = state.kind === "problems" ? state.problems : [];

  const control = (name: ReadingField | "idFolders", hint: string) => ({
    name,
    label: LABELS[name],
    hint,
    problem: problems.find(({ field }) => field === name)?.message,
    spellCheck: false,
  });
  const reading = (name: ReadingField) => {
    const held = state.text[name] ?? "";
    const source = sourceOf(readingText(inherited[name]), held, said.includes(name));
    return { ...control(name, [HINTS[name], source].filter(Boolean).join(" ")), defaultValue: held };
  };
  const { defaultValue: folders, ...folderDecks } = reading("convertFoldersToDecks");

  return (
    <form action={send} noValidate className={styles.form}>
      {problems.length > 0 && (
        <ErrorSummary problems={problems} labelOf={(field) => LABELS[field as ReadingField]} />
      )}
      <Section title="Which notes are decks">
        <TextArea {...reading("flashcardTags")} rows={2} />
        <TextArea {...reading("flashcardTagsToIgnore")} rows={2} />
        <TextArea {...reading("noteFoldersToIgnore")} rows={2} />
        <Switch {...folderDecks} defaultChecked={folders === "on"} />
      </Section>
      <Section title="Marks">
        <TextField {...reading("singleLineSeparator")} />
        <TextField {...reading("singleLineReversedSeparator")} />
        <TextField {...reading("multiLineSeparator")} />
        <TextField {...reading("multiLineReversedSeparator")} />
        <TextField {...reading("multiLineEndMarker")} />
        <TextArea {...reading("clozePatterns")} rows={3} />
      </Section>
      <Section title="Ids">
        <TextArea
          {...control(
            "idFolders",
            "An id (^loci-0t3k9x2a) is written after each card, so that its history stays with it however the text changes: once a note there has changed and been left alone for a few seconds, and not while it is open with changes. A single / is the whole vault. Empty: Loci writes none unasked.",
          )}
          defaultValue={state.text.idFolders}
          rows={2}
        />
      </Section>
      <Section title="Advice">
        <p className={styles.explain}>Hints on how a card is written, beside the problems of a note.</p>
        {HINT_RULES.map(({ rule, description }) => (
          <Switch
            key={rule}
            name={hintField(rule)}
            label={description}
            defaultChecked={state.text[hintField(rule)] === "on"}
          />
        ))}
      </Section>
      <FormFoot outcome={state.kind} pending={pending} />
    </form>
  );
}

/** Where a value is from, and how to be rid of one's own. */
function sourceOf(inherited: string, held: string, vaultSays: boolean): string {
  if (inherited === held)
    return vaultSays ? "As the vault’s Obsidian plugin has it." : "As Loci has it by itself.";
  const whose = vaultSays ? "the vault’s Obsidian plugin has" : "Loci by itself has";
  return `Your own: ${whose} ${inWords(inherited)}.`;
}

function inWords(text: string): string {
  if (text === "on") return "it on";
  return text === "" ? "none" : text.split("\n").join(", ");
}
