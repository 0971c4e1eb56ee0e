/** A file system in which the nth step goes wrong, for tests of what is left after it. */

import type { FileHandle } from "node:fs/promises";
import { diskFiles, type FileOperations } from "../file-operations.ts";

export interface FailingFiles {
  files: FileOperations;
  /** steps that were taken, by name */
  steps: string[];
}

/**
 * @param nth counted from 1; 0 lets none fail
 * @param how `once`: that step alone fails with this code. `dead`: neither it nor any later one happens, as if the
 *   process had ended there, half of what it was writing on the disk
 */
export function failingFiles(nth: number, how: { once: string } | "dead"): FailingFiles {
  const steps: string[] = [];
  const check = async (name: string, halfway: () => Promise<unknown> = async () => undefined) => {
    steps.push(name);
    if (nth === 0) return;
    const code = how === "dead" ? "DEAD" : how.once;
    if (steps.length === nth && how === "dead") await halfway();
    if (steps.length === nth || (how === "dead" && steps.length > nth)) {
      throw Object.assign(new Error(`${code}: ${name}`), { code });
    }
  };

  const watchHandle = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== "function") return value;
        if (key === "close") {
          // a process that ends lets go of its files, too
          return async () => {
            await target.close();
            await check("handle.close");
          };
        }
        return async (...args: unknown[]) => {
          const [bytes] = args;
          await check(`handle.${String(key)}`, async () => {
            if (key === "writeFile" && bytes instanceof Uint8Array) {
              await target.write(bytes.subarray(0, bytes.length >> 1));
            }
          });
          return Reflect.apply(value, target, args);
        };
      },
    });

  const files = new Proxy(diskFiles, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      return async (...args: unknown[]) => {
        await check(String(key));
        const result: unknown = await Reflect.apply(value, target, args);
        return key === "open" ? watchHandle(result as FileHandle) : result;
      };
    },
  });
  return { files, steps };
}
