/** What is read of a card, in one line: for the examples to promise and the tests to hold them to it. */

import { fillHoles } from "@/lib/cards/clozes/cloze-sides.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";

export function describeCard(card: ParsedCard): string {
  const [deck = ""] = card.decks;
  const place = deck === "flashcards" || !deck.startsWith("flashcards/") ? "" : ` in ${deck}`;
  const aside = card.aside ? ", kept aside" : "";
  const asides = [
    ...card.demos.map(({ widget }) => `demo ${widget}`),
    ...(card.blockId === undefined ? [] : [`^${card.blockId}`]),
    ...(card.schedule === undefined ? [] : [`due ${card.schedule.due}`]),
  ];
  const more = asides.length === 0 ? "" : `(${asides.join(", ")})`;
  return `${card.kind}${place}${aside}: ${[askedOf(card), "→", answerOf(card), more].filter(Boolean).join(" ")}`;
}

function askedOf(card: ParsedCard): string {
  return plainText(
    card.kind === "cloze"
      ? fillHoles(card.text, card.holes, ({ role }, answer) => (role === "show" ? answer : "…"))
      : card.question,
  );
}

function answerOf(card: ParsedCard): string {
  switch (card.kind) {
    case "cloze":
      return card.holes
        .flatMap(({ role, answer }) => (role === "ask" ? [plainText(answer)] : []))
        .join(" + ");
    case "choice": {
      const right = card.options.flatMap((option) => (option.right ? [plainText(option.text)] : []));
      return `[${right.join(", ")}] of ${card.options.length}`;
    }
    case "prediction":
      return "";
    default:
      return plainText(card.answer.replace(/^```demo[\s\S]*?^```$/gm, ""));
  }
}
