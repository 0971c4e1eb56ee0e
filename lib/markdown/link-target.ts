/** The parts of what a link names, `folder/Note#Heading#Part`, and the form in which names are compared. */

export interface LinkTarget {
  /** "" for `#Heading` alone, which is the note at hand */
  path: string;
  /** what follows each `#`, as written */
  fragments: string[];
}

export function splitTarget(target: string): LinkTarget {
  const [path = "", ...fragments] = target.split("#");
  return {
    path: path.trim(),
    fragments: fragments.map((fragment) => fragment.trim()).filter((fragment) => fragment !== ""),
  };
}

/** Links don't mind case or the way an accent is composed. */
export function foldName(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** "" at the vault's root */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** A link to a note needs no `.md`. */
export function withoutEnding(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, "");
}

/** What every link to the same note or file has in common, wherever it stands; "" for `#Heading` alone. */
export function linkKey(target: string): string {
  return foldName(baseName(withoutEnding(splitTarget(target).path)));
}

/** Takes `.` and `..` out of a path; what would lead above the root stays at the root. */
export function normalisePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
