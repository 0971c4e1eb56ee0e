/** The YAML of a question block, field by field, each with its line; what it can't be is a problem with that line. */

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import { ExpressionFault } from "@/lib/expressions/expression.ts";
import { nearestName } from "@/lib/widgets/nearest-name.ts";

export interface BlockProblem {
  rule: string;
  severity: "error" | "warning";
  /** in the block: 0 is the opening fence, 1 the first line under it */
  line: number;
  message: string;
  remedy: string;
}

/** A value of the block, whatever it is. */
export type Field = Node | null | undefined;

const MAX_LENGTH = 20_000;

export class BlockFields {
  readonly problems: BlockProblem[] = [];
  readonly root: YAMLMap | null;
  readonly #lines = new LineCounter();

  constructor(yaml: string) {
    if (yaml.length > MAX_LENGTH) {
      this.root = null;
      this.add(0, "too-long", `the question is longer than ${MAX_LENGTH} characters`, "shorten it");
      return;
    }
    const document = parseDocument(yaml, { lineCounter: this.#lines, prettyErrors: false });
    for (const { pos, message } of document.errors.slice(0, 3)) {
      const words = (message.split(/\.\s|\n/)[0] ?? message).replace(/[.:]\s*$/, "");
      this.add(
        this.#lines.linePos(pos[0]).line,
        "invalid-yaml",
        `the question is not YAML: ${words}`,
        "write one field to a line; text that holds `: ` or begins with a sign needs quotes, or a | before it",
      );
    }
    const { contents } = document;
    // after a mistake in the YAML, what looks like a wrong field is mostly the mistake again
    this.root = isMap(contents) && this.problems.length === 0 ? (contents as YAMLMap) : null;
    if (this.root === null && this.problems.length === 0) {
      this.add(0, "not-a-question", "the block holds no fields", "begin with text: and answer:");
    }
  }

  add(line: number, rule: string, message: string, remedy: string): void {
    this.problems.push({ rule, severity: "error", line, message, remedy });
  }

  lineOf(field: Field): number {
    const start = field?.range?.[0];
    return start === undefined ? 0 : this.#lines.linePos(start).line;
  }

  /** The fields of a map by name; one that is not among `names` is a problem. */
  fieldsOf(map: YAMLMap, names: readonly string[], of: string): Map<string, Field> {
    const fields = new Map<string, Field>();
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : "";
      if (names.includes(name)) {
        fields.set(name, value as Field);
        continue;
      }
      const nearest = nearestName(name, names);
      this.add(
        this.lineOf(key as Field),
        "unknown-field",
        `${of} has no field “${name}”`,
        nearest === null ? `it has ${names.join(", ")}` : `did you mean “${nearest}”?`,
      );
    }
    return fields;
  }

  /** Name, value and line of each entry, in order. */
  entriesOf(field: Field, of: string): { name: string; value: Field; line: number }[] {
    if (field === undefined || field === null || (isScalar(field) && field.value === null)) return [];
    if (!isMap(field)) {
      this.add(
        this.lineOf(field),
        "wrong-field",
        `\`${of}\` must be lines of \`name: value\``,
        "indent them under it",
      );
      return [];
    }
    return field.items.map(({ key, value }) => ({
      name: isScalar(key) ? String(key.value) : "",
      value: value as Field,
      line: this.lineOf(key as Field),
    }));
  }

  /** A list, or one item in place of a list of one. */
  itemsOf(field: Field): Field[] {
    if (field === undefined || field === null || (isScalar(field) && field.value === null)) return [];
    return isSeq(field) ? (field.items as Field[]) : [field];
  }

  /** Text or a number, as text; undefined, and a problem, for anything else. */
  textOf(field: Field, of: string): string | undefined {
    if (isScalar(field) && field.value !== null && typeof field.value !== "object") {
      // a number as it is written: 1e3 and 0.10 mean the same to an expression
      return typeof field.value === "string" ? field.value.trim() : String(field.value);
    }
    this.add(
      this.lineOf(field),
      "wrong-field",
      `\`${of}\` must be text or a number`,
      "write it on one line, or after a |",
    );
    return undefined;
  }

  /** What reading gives; undefined, and a problem in the field's line, where that faults. */
  attempt<T>(line: number, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ExpressionFault)) throw error;
      this.add(line, error.rule, error.message, error.remedy);
      return undefined;
    }
  }
}
