/** The YAML that most frontmatter is made of, read directly: the library takes as long for it as satteri for the note. */

export interface YamlField {
  name: string;
  /** of its name, in the YAML */
  offset: number;
  value: unknown;
}

const FIELD = /^([A-Za-z][\w-]*):(?: +(.*))?$/;
const ITEM = /^( *)-(?: +(.*))?$/;
/** Plain text that YAML takes as it stands: it begins with a letter and has no `: ` and no ` #`. */
const PLAIN = /^[A-Za-z](?:(?!: | #|:$).)*$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const INTEGER = /^(?:0|[1-9]\d{0,8})$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
const CONSTANTS = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["", null],
]);

/**
 * Fields of one line each, and lists of one item to the line or in brackets, of plain or simply quoted text.
 *
 * @returns undefined for whatever is beyond that, or beyond doubt: then the library decides
 */
export function readSimpleYaml(yaml: string): YamlField[] | undefined {
  if (yaml.includes("\t")) return undefined;
  const fields: YamlField[] = [];
  let list: { items: unknown[]; indent: number } | undefined;
  let offset = 0;
  for (const line of yaml.split("\n")) {
    const lineStart = offset;
    offset += line.length + 1;
    const written = line.trimEnd();
    if (written === "") continue;
    const [, indent, item] = ITEM.exec(written) ?? [];
    if (indent !== undefined) {
      const field = fields.at(-1);
      if (field === undefined) return undefined;
      if (list === undefined) {
        if (field.value !== null) return undefined;
        list = { items: [], indent: indent.length };
        field.value = list.items;
      }
      const value = scalar(item ?? "");
      if (value === undefined || indent.length !== list.indent) return undefined;
      list.items.push(value);
      continue;
    }
    const [, name, rest = ""] = FIELD.exec(written) ?? [];
    const value = rest.startsWith("[") ? flowList(rest) : scalar(rest);
    if (name === undefined || value === undefined) return undefined;
    fields.push({ name, offset: lineStart, value });
    // a written `null` takes no list under it, an empty value does
    list = rest === "" ? undefined : { items: [], indent: -1 };
  }
  return fields;
}

function flowList(written: string): unknown[] | undefined {
  if (!/^\[[^[\]{}"']*\]$/.test(written)) return undefined;
  const inside = written.slice(1, -1).trim();
  if (inside === "") return [];
  const items = inside.split(",").map((item) => (item.trim() === "" ? undefined : scalar(item.trim())));
  return items.includes(undefined) ? undefined : items;
}

function scalar(written: string): unknown {
  const known = CONSTANTS.get(written);
  if (known !== undefined) return known;
  if (/^(?:true|false|null)$/i.test(written)) return undefined;
  if (INTEGER.test(written)) return Number(written);
  if (PLAIN.test(written) || DATE.test(written)) return written;
  const [, double, single] = QUOTED.exec(written) ?? [];
  return double ?? single;
}
