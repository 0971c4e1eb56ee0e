"use client";
/** Where a question is answered, whatever its form; and once it is answered, what was right and why. */

import { AnswerMatch } from "./AnswerMatch.tsx";
import { AnswerNumber } from "./AnswerNumber.tsx";
import { AnswerOptions } from "./AnswerOptions.tsx";
import type { AnswerDraft } from "./answer-draft.ts";
import type { Asked, Told } from "./asked.ts";
import { ToldMatch } from "./ToldMatch.tsx";
import { ToldOptions } from "./ToldOptions.tsx";

interface Props {
  asked: Asked;
  /** null until the answer is shown */
  told: Told | null;
  draft: AnswerDraft;
  onAnswer: (draft: AnswerDraft) => void;
  /** Enter in a field */
  onCommit: () => void;
  /** whether an option's letter chooses it, as its digit does: where letters are no commands of the page */
  letterKeys?: boolean;
}

export function Answers({ asked, told, draft, onAnswer, onCommit, letterKeys = false }: Props) {
  switch (asked.form) {
    case "options":
      if (told?.form === "options") return <ToldOptions options={told.options} chosen={draft.options} />;
      return (
        <AnswerOptions
          asked={asked}
          chosen={draft.options}
          onChoose={(options) => onAnswer({ ...draft, options })}
          onCommit={onCommit}
          letterKeys={letterKeys}
        />
      );
    case "number":
      return (
        <AnswerNumber
          unit={asked.unit}
          draft={draft.typed}
          revealed={told !== null}
          onType={(typed) => onAnswer({ ...draft, typed })}
          onCommit={onCommit}
        />
      );
    case "match":
      if (told?.form === "match") return <ToldMatch told={told} chosen={draft.matches} />;
      return (
        <AnswerMatch
          asked={asked}
          chosen={draft.matches}
          onMatch={(matches) => onAnswer({ ...draft, matches })}
          onCommit={onCommit}
        />
      );
    default:
      return asked satisfies never;
  }
}
