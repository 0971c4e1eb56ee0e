/** The Obsidian plugin's patterns for paths: a folder, or a glob with `*`, `**` and `?`. */

/** A pattern without any wildcard is a folder, and all that lies in it. */
export function matchesPath(path: string, pattern: string): boolean {
  const wanted = pattern.trim().replace(/^\/+|\/+$/g, "");
  if (wanted === "") return false;
  if (!/[*?]/.test(wanted)) return path === wanted || path.startsWith(`${wanted}/`);
  return globs(wanted).test(path);
}

/** The same few patterns meet every note of a vault. */
const compiled = new Map<string, RegExp>();
const MAX_COMPILED = 1000;

function globs(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  const regex = compile(pattern);
  compiled.set(pattern, regex);
  return regex;
}

function compile(pattern: string): RegExp {
  const source = pattern
    .replace(/[\\^$.+()[\]{}|]/g, String.raw`\$&`)
    .replace(/\*\*\/|\*+|\?/g, (wild) =>
      wild === "**/" ? "(?:.*/)?" : wild === "?" ? "[^/]" : wild === "*" ? "[^/]*" : ".*",
    );
  return new RegExp(`^${source}$`, "s");
}
