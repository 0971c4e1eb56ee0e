/** How many cards are to be confirmed and how many left, with the way to them; nothing where there are none. */

import Link from "next/link";
import { countLostCards, listQuestions } from "@/lib/db/card-changes.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { amount } from "@/lib/stats/amount.ts";

export async function ChangesLink({ className }: { className: string | undefined }) {
  const database = await getDatabase();
  const [questions, lost] = await Promise.all([listQuestions(database), countLostCards(database)]);
  if (questions.length === 0 && lost === 0) return null;
  return (
    <p className={className}>
      {questions.length > 0 && (
        <Link href="/notes/changes">{amount(questions.length, "card")} to confirm after edits</Link>
      )}
      {questions.length > 0 && lost > 0 && " · "}
      {lost > 0 && (
        <Link href="/notes/changes#left">
          {amount(lost, "card")} with a history {lost === 1 ? "is" : "are"} in no note now
        </Link>
      )}
    </p>
  );
}
