/** What writing needs of the file system, as an argument, so that a test can let each step fail. */

import fs from "node:fs/promises";

export type FileOperations = Pick<
  typeof fs,
  | "access"
  | "link"
  | "mkdir"
  | "open"
  | "readFile"
  | "readdir"
  | "realpath"
  | "rename"
  | "rm"
  | "rmdir"
  | "stat"
  | "writeFile"
>;

export const diskFiles: FileOperations = fs;
