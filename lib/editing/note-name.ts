/** Which names a new note may have: those that every system, Obsidian and its links can hold. */

/** Also with an ending after them, which Windows does not look at. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const FORBIDDEN = /[\\:*?"<>|#^[\]]/;
const LONGEST_PART_BYTES = 255;

/**
 * What is wrong with the path of a note that is to be made, and what to do; null if nothing is.
 *
 * @param path inside the vault, with forward slashes
 */
export function faultInNewPath(path: string): { message: string; remedy: string } | null {
  if (!/[^/]\.(md|markdown)$/i.test(path)) {
    return { message: "a note's name ends in .md", remedy: "add .md to the name" };
  }
  for (const part of path.split("/")) {
    const fault = faultInPart(part);
    if (fault !== null) return fault;
  }
  return null;
}

function faultInPart(part: string): { message: string; remedy: string } | null {
  const name = `“${part}”`;
  if (part === "" || part === "." || part === "..") {
    return {
      message: "the path has a part without a name",
      remedy: "write it as folder/name.md, without . and ..",
    };
  }
  if (part.startsWith(".")) {
    return { message: `${name} begins with a dot, so it would be hidden`, remedy: "take the dot away" };
  }
  const character = FORBIDDEN.exec(part)?.[0];
  if (character !== undefined) {
    return {
      message: `${name} holds ${character}, which not every system or link can hold`,
      remedy: "take it out of the name",
    };
  }
  if (/\p{Cc}|\p{Cs}/u.test(part)) {
    return {
      message: `${name} holds a character that cannot be written`,
      remedy: "take it out of the name",
    };
  }
  if (/^\s|[\s.]$/.test(part)) {
    return {
      message: `${name} begins with a space, or ends with a space or dot, which Windows drops`,
      remedy: "take it away",
    };
  }
  if (DEVICES.test(part)) {
    return { message: `${name} is the name of a device on Windows`, remedy: "choose another name" };
  }
  if (part.toLowerCase() === "node_modules") {
    return { message: "notes in node_modules are not read", remedy: "choose another folder" };
  }
  if (new TextEncoder().encode(part).length > LONGEST_PART_BYTES) {
    return {
      message: `${name.slice(0, 40)}…” is longer than 255 bytes`,
      remedy: "choose a shorter name",
    };
  }
  return null;
}
