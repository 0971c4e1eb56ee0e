/** The Obsidian plugin's patterns for paths: a folder, or a glob with `*`, `**` and `?`. */

/** A pattern without any wildcard is a folder, and all that lies in it. */
export function matchesPath(path: string, pattern: string): boolean {
  const wanted = pattern.trim().replace(/^\/+|\/+$/g, "");
  if (wanted === "") return false;
  if (!/[*?]/.test(wanted)) return path === wanted || path.startsWith(`${wanted}/`);
  return globs(wanted).test(path);
}

function globs(pattern: string): RegExp {
  const source = pattern
    .replace(/[\\^$.+()[\]{}|]/g, String.raw`\$&`)
    .replace(/\*\*\/|\*+|\?/g, (wild) =>
      wild === "**/" ? "(?:.*/)?" : wild === "?" ? "[^/]" : wild === "*" ? "[^/]*" : ".*",
    );
  return new RegExp(`^${source}$`, "s");
}
