"use client";
/** Adds a question to the review: asked openly unless its options are wanted at once. Nothing else of a quiz touches it. */

import { useState } from "react";
import { announce } from "@/components/ui/announce.ts";
import { Button } from "@/components/ui/Button.tsx";
import { useCommands } from "@/components/ui/shortcuts/useCommands.ts";
import type { AskForm } from "@/lib/scheduling/types.ts";
import styles from "./Adopt.module.css";
import type { QuizCard } from "./protocol.ts";

/** `stale`: something else happened to the card at the same moment */
export type Adopted = "in-review" | "gone" | "stale";
export type AdoptAction = (asked: { card: string; form: AskForm }) => Promise<Adopted>;

interface Props {
  card: QuizCard;
  /** of a form that is matched or typed there are no options to be kept back */
  hasOptions: boolean;
  adopt: AdoptAction;
}

const SAID: Record<Adopted, string> = {
  "in-review": "In your review.",
  gone: "The question has left the vault.",
  stale: "Something else happened to the card at the same moment. Try again.",
};

export function Adopt({ card, hasOptions, adopt }: Props) {
  const [outcome, setOutcome] = useState<Adopted | null>(card.inReview ? "in-review" : null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const isOpen = outcome !== "in-review" && outcome !== "gone";

  async function add(form: AskForm) {
    if (busy || !isOpen) return;
    setBusy(true);
    setFailed(false);
    try {
      const said = await adopt({ card: card.id, form });
      setOutcome(said);
      announce(SAID[said]);
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }

  useCommands([{ id: "quiz.adopt", when: isOpen, run: () => void add("open") }]);

  return (
    <div className={styles.adopt}>
      {/* it stays where it is, with the focus, and says what was done */}
      <Button
        command={isOpen ? "quiz.adopt" : undefined}
        aria-disabled={busy || !isOpen}
        onClick={() => void add("open")}
      >
        {outcome === "in-review" ? "In my review" : "Add to my review"}
      </Button>
      {isOpen && hasOptions && (
        <Button variant="quiet" aria-disabled={busy} onClick={() => void add("choice")}>
          Add with its options at once
        </Button>
      )}
      {(failed || outcome === "stale" || outcome === "gone") && (
        <p role="alert">{failed ? "The server did not answer. Try again." : outcome && SAID[outcome]}</p>
      )}
    </div>
  );
}
