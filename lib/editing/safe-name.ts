/** From a title to the name of its file, one that `faultInNewPath` has nothing against. */

/** Longer ones are hard to read in a list, and may be too long for a disk. */
const LONGEST = 80;

export function safeName(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+/, "");
  const short = [...plain]
    .slice(0, LONGEST)
    .join("")
    .replace(/[\s.]+$/, "");
  // Windows keeps these names for devices
  return /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i.test(short) ? `Note ${short}` : short;
}
