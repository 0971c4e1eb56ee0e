/** hashcards' frontmatter, of which one field says something to Loci: `name = "…"`, the deck. */

const FIELD = /^\s*(?:"([\w-]+)"|([\w-]+))\s*=\s*(.*)$/;
const BASIC = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/;
const LITERAL = /^'([^']*)'\s*(?:#.*)?$/;

const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** @returns undefined where the text is no TOML, or names nothing */
export function tomlName(frontmatter: string): string | undefined {
  let name: string | undefined;
  for (const line of frontmatter.split(/\r\n?|\n/)) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    if (/^\s*\[/.test(line)) break; // a table: its fields are not the note's
    const [, quoted, bare, value = ""] = FIELD.exec(line) ?? [];
    if (quoted === undefined && bare === undefined) return undefined;
    if ((quoted ?? bare) === "name") name ??= stringOf(value);
  }
  return name?.trim() || undefined;
}

function stringOf(value: string): string | undefined {
  const basic = BASIC.exec(value)?.[1];
  if (basic === undefined) return LITERAL.exec(value)?.[1];
  return basic.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/g, (_, code?: string, letter = "") =>
    code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
