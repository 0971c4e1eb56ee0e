/** Who reviews. There is one learner until there is sign-in; every row already names theirs. */

import type { Database } from "./client.ts";

export const LEARNER = "me";

export async function ensureLearner(database: Database, now: number): Promise<void> {
  await database.learner.upsert({
    where: { id: LEARNER },
    create: { id: LEARNER, createdAt: now },
    update: {},
  });
}
