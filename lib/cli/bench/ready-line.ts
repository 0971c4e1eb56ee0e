/** Waits until `loci start` says that it is ready. */

import type { ChildProcess } from "node:child_process";

export function readyLine(starter: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    starter.stdout?.on("data", (text: Buffer) => {
      if (text.includes("Loci is ready")) resolve();
    });
    starter.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
}
