"use server";
/** Puts a kept version of a note back. */

import { redirect } from "next/navigation";
import { z } from "zod";
import { notePathSchema } from "@/app/edit/requests.ts";
import type { RestoreState } from "@/components/notes/RestoreVersion.tsx";
import { readConfig } from "@/lib/config.ts";
import { versionsHref } from "@/lib/editing/versions-href.ts";
import { readAfterWrite } from "@/lib/vault/read-after-write.ts";
import { restoreVersion } from "@/lib/vault/write-note.ts";

const restoreForm = z.strictObject({
  path: notePathSchema,
  id: z.string().max(200),
  /** empty for a note that is gone */
  current: z.string().max(100),
});

export async function restore(_before: RestoreState, form: FormData): Promise<RestoreState> {
  const fields = [...form.entries()].filter(([name]) => !name.startsWith("$ACTION"));
  const { path, id, current } = restoreForm.parse(Object.fromEntries(fields));
  const { vault, data } = readConfig(process.env, process.cwd());
  const now = Date.now();
  const reply = await restoreVersion({ vault, data, now }, path, id, current === "" ? null : current);
  switch (reply.outcome) {
    case "conflict":
      return { kind: "changed" };
    case "refused":
      return { kind: "refused", problem: reply.problem };
    case "saved":
      await readAfterWrite(path, now);
      redirect(`${versionsHref(path)}?restored`);
      break;
    default:
      return reply satisfies never;
  }
}
