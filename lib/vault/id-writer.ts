/** Writes ids by itself where the learner wants that: into notes that changed and have been quiet for a while since. */

export interface IdWork {
  /** folders inside the vault; "" is all of it */
  folders: () => Promise<readonly string[]>;
  /** @returns whether the note is to be tried again later: it is being edited, or has just changed */
  write: (path: string) => Promise<"done" | "later">;
}

/** An editor that saves as one types is not run into. */
export const QUIET_MS = 4_000;
/** How often a note that is being edited is looked at again. */
const AGAIN_MS = 30_000;

/** @returns what is to be told of each change of the vault */
export function idWriter({ folders, write }: IdWork): (paths: readonly string[]) => void {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isWriting = false;

  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), ms);
    timer.unref();
  };

  async function run(): Promise<void> {
    if (isWriting) return wait(QUIET_MS);
    isWriting = true;
    const later: string[] = [];
    try {
      const wanted = await folders();
      const paths = [...waiting].filter((path) => wanted.some((folder) => isInside(path, folder)));
      waiting.clear();
      for (const path of paths) if ((await write(path)) === "later") later.push(path);
    } catch (error) {
      console.error("loci: ids were not written:", error);
    } finally {
      isWriting = false;
    }
    for (const path of later) waiting.add(path);
    if (later.length > 0) wait(AGAIN_MS);
    else if (waiting.size > 0) wait(QUIET_MS);
  }

  return (paths) => {
    if (paths.length === 0) return;
    for (const path of paths) waiting.add(path);
    wait(QUIET_MS);
  };
}

function isInside(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}
