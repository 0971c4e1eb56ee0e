"use server";
/** What can be done with the vault as a whole. */

import { redirect } from "next/navigation";
import { getDatabase } from "@/lib/db/client.ts";
import { countVault } from "@/lib/db/notes.ts";
import { readVault } from "@/lib/vault/library.ts";
import { writeChange } from "./reading-words.ts";

export async function readVaultAgain(): Promise<void> {
  redirect(`/notes?${await readAndCompare()}`);
}

async function readAndCompare(): Promise<string> {
  const database = await getDatabase();
  const before = await countVault(database);
  try {
    const { read } = await readVault(Date.now());
    const after = await countVault(database);
    return writeChange({ read, notes: after.notes - before.notes, cards: after.cards - before.cards });
  } catch (error) {
    console.error("the vault was not read:", error);
    return "failed";
  }
}
