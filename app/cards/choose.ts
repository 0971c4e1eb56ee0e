"use server";
/** What a learner says of an edited card on a page. */

import { redirect } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { choiceForm } from "./choice-schema.ts";
import { takeChoice } from "./take-choice.ts";

export async function chooseForCard(form: FormData): Promise<void> {
  const { back, ...made } = choiceForm.parse(Object.fromEntries(form));
  const { outcome, card } = await takeChoice({ ...made, id: uuidv7() }, Date.now());
  // The page of a card goes where the text went.
  const page = back.startsWith("/cards/") ? `/cards/${card}` : back;
  redirect(`${page}?chosen=${outcome === "done" ? made.choice : "moot"}`);
}
