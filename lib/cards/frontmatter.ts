/** Frontmatter → what it says of the note, read leniently: one bad field spoils no other. */

import { isMap, isNode, isScalar, parseDocument } from "yaml";
import type { Fault, Report } from "./problems/report.ts";
import { readSimpleYaml, type YamlField } from "./simple-yaml.ts";
import type { SourceText } from "./source-text.ts";
import { withoutHash } from "./tags.ts";
import { tomlName } from "./toml-name.ts";
import type { NoteMeta } from "./types.ts";

/** One mistake in YAML makes many. */
const MAX_ERRORS = 5;

const kinds = ["lesson", "term", "deck", "misconceptions", "corrections"] as const;
const textFields = ["title", "deck", "source", "summary"] as const;

/**
 * @param lastLine the line of the closing `---`; undefined when the note has no frontmatter
 */
export function readFrontmatter(source: SourceText, lastLine: number | undefined, report: Report): NoteMeta {
  const meta: NoteMeta = { tags: [], aliases: [] };
  if (lastLine === undefined) {
    reportUnclosed(source, report);
    return meta;
  }
  const start = source.lineStart(1);
  const yaml = source.text.slice(start, source.lineStart(lastLine));
  const deck = tomlName(yaml);
  if (deck !== undefined) return { ...meta, deck: withoutHash(deck) };
  if (source.line(lastLine).trimEnd() === "+++") return meta;
  const { fields, hasErrors } = readFields(yaml, start, report);
  const seen = new Set<string>();
  for (const { name, offset, value } of fields) {
    if (seen.has(name)) report.atOffset(start + offset, twiceFault(name));
    seen.add(name);
    const expected = value === null || value === undefined ? undefined : setField(meta, name, value);
    // after a mistake in the YAML, what looks like a wrong value is mostly the mistake again
    if (expected === undefined || hasErrors) continue;
    report.atOffset(start + offset, fieldFault(`\`${name}\` in the frontmatter`, expected));
  }
  return meta;
}

function readFields(
  yaml: string,
  start: number,
  report: Report,
): { fields: YamlField[]; hasErrors: boolean } {
  const simple = readSimpleYaml(yaml);
  if (simple !== undefined) return { fields: simple, hasErrors: false };
  const document = parseDocument(yaml, {
    prettyErrors: false,
    // the library looks for equal keys in square time; `readFrontmatter` does it with a set
    uniqueKeys: false,
    logLevel: "error",
  });
  const { contents, errors } = document;
  for (const { message, pos } of errors.slice(0, MAX_ERRORS)) {
    report.atOffset(start + pos[0], {
      rule: "frontmatter-yaml",
      severity: "error",
      message: `the frontmatter is not valid YAML: ${firstSentence(message)}`,
      remedy: "correct the line; text that holds `: ` or begins with a sign needs quotes",
    });
  }
  const hasErrors = errors.length > 0;
  if (!isMap(contents)) {
    const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
    if (!isEmpty && !hasErrors)
      report.atOffset(start, fieldFault("the frontmatter", "lines of `name: value`"));
    return { fields: [], hasErrors };
  }
  const fields = contents.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : "",
    offset: isScalar(key) && key.range ? key.range[0] : 0,
    value: isNode(value) ? toPlain(() => value.toJS(document)) : value,
  }));
  return { fields, hasErrors };
}

/** @returns what the field should be, when it is something else */
function setField(meta: NoteMeta, name: string, value: unknown): string | undefined {
  const field = textFields.find((known) => known === name);
  if (field !== undefined) {
    const text = asText(value);
    if (text === undefined) return "text";
    meta[field] = field === "deck" ? withoutHash(text) : text;
    if (meta[field] === "") delete meta[field];
    return undefined;
  }
  switch (name) {
    case "tags": {
      const tags = asList(value, /[\s,]+/);
      meta.tags = tags?.map(withoutHash).filter((tag) => tag !== "") ?? [];
      return tags === undefined ? "a list of tags" : undefined;
    }
    case "aliases": {
      const aliases = asList(value, /\s*,\s*/);
      meta.aliases = aliases ?? [];
      return aliases === undefined ? "a list of names" : undefined;
    }
    case "difficulty":
      if (typeof value !== "number" || ![1, 2, 3, 4, 5].includes(value)) return "a whole number from 1 to 5";
      meta.difficulty = value;
      return undefined;
    case "lesson":
      if (typeof value !== "number" || !Number.isInteger(value) || value < 1) return "a whole number from 1";
      meta.lesson = value;
      return undefined;
    case "kind": {
      const kind = kinds.find((known) => known === value);
      if (kind === undefined) return "one of lesson, term, deck";
      meta.kind = kind;
      return undefined;
    }
    default:
      return undefined;
  }
}

/** A title may be a number or a date: YAML's types are not the author's. */
function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function asList(value: unknown, separator: RegExp): string[] | undefined {
  const whole = asText(value);
  if (whole !== undefined) return whole.split(separator).filter((item) => item !== "");
  if (!Array.isArray(value)) return undefined;
  const items = value.filter((item) => item !== null && item !== "").map(asText);
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** An alias that stands for too much is refused by the library with an exception. */
function toPlain(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return {};
  }
}

function fieldFault(what: string, expected: string): Fault {
  return {
    rule: "frontmatter-field",
    severity: "warning",
    message: `${what} must be ${expected}`,
    remedy: "correct it; until then it counts as absent",
  };
}

function twiceFault(name: string): Fault {
  return {
    rule: "frontmatter-twice",
    severity: "warning",
    message: `\`${name}\` stands twice in the frontmatter`,
    remedy: "keep one of them; until then the last counts",
  };
}

function firstSentence(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/[.:]\s*$/, "");
}

/** Three dashes on the first line with `name:` under them were meant as frontmatter, not as a rule. */
function reportUnclosed(source: SourceText, report: Report): void {
  if (
    source.lineCount < 2 ||
    source
      .line(0)
      .replace(/^\ufeff/, "")
      .trimEnd() !== "---"
  )
    return;
  if (!/^[\w-]+:(?:\s|$)/.test(source.line(1))) return;
  report.atLine(0, {
    rule: "frontmatter-unclosed",
    severity: "error",
    message: "the frontmatter is never closed, so its fields are not read",
    remedy: "write a line of three dashes (---) under its last field",
  });
}
