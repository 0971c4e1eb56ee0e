/**
 * Reads a question block: YAML that says what is drawn, what is asked and how it is answered.
 *
 * ```question
 * text: A head has {heads} heads' slopes. What is the slope of head {k}?
 * draw:
 *   heads: [4, 8, 16]        # one of a list, numbers or words
 *   k: 1..heads              # a whole number; bounds are expressions over what stands above
 *   x: 0.5..2 step 0.25      # a real one by steps
 * let:
 *   m: alibi_slope(k, heads) # computed, for use below
 * where: k > 1               # one condition or a list; the numbers are drawn again until all hold
 * answer: m                  # an expression; or text with the condition that makes it right, as below
 * wrong:
 *   - 2^(-k)                 # an expression
 *   - is: 2^(-8 / heads)     # the same with a misconception and a reason
 *     believes: m7
 *     why: That is the slope of the first head.
 *   - say: It depends on the position.
 * digits: 4                  # that count (4 when absent), or decimals: 2
 * unit: turns
 * tolerance: 0.01            # of a number typed in, as a share; half a unit of the last digit counts always
 * form: choice               # or number: typed in, the wrong answers then tell the misconception; choice when there are any
 * working: The slope is $2^{-8 \cdot {k} / {heads}}$ = {m}.
 * demo: alibi                # a widget at the state of the numbers drawn
 * with:
 *   heads: heads
 * ```
 *
 * In place of answer and wrong, a question may have things to match, which is right when all are:
 *
 * match:
 *   - item: A learned table
 *     is: It fails with an error.   # items may share an outcome; each differs from the others in words or not at all
 *     believes: m3                  # what any other outcome shows
 *     why: There is no row to look up.
 * others: [It trains again.]        # outcomes that go with nothing
 *
 * An answer in words: `answer: {say: They are equal., when: abs(a - b) < 1e-9}`; a wrong one in words may have a `when` too,
 * which must not hold. What stands in braces in any text is an expression (template.ts); what may be called is in
 * functions.ts. Draws are refused in which two options are within 2 % of each other, or one is a matter of rounding.
 */

import { isMap, isScalar, isSeq } from "yaml";
import { type Expression, located, readExpression } from "@/lib/expressions/expression.ts";
import { FUNCTIONS } from "@/lib/expressions/functions.ts";
import { DEFAULT_ROUNDING, type Rounding } from "@/lib/expressions/rounding.ts";
import { BlockFields, type BlockProblem, type Field } from "./block-fields.ts";
import { keepRecent } from "./keep-recent.ts";
import { readPairs } from "./match-fields.ts";
import type {
  QuestionSpec,
  Source,
  SpecOfOptions,
  SpecOfPairs,
  SpecOption,
  Variable,
} from "./question-spec.ts";
import { readTemplate, type Template } from "./template.ts";
import { tryDraws } from "./try-draws.ts";

export interface ReadQuestion {
  /** null when it can't be asked, which `problems` then say why */
  spec: QuestionSpec | null;
  /** by line */
  problems: readonly BlockProblem[];
}

const FIELDS = [
  "text",
  "draw",
  "let",
  "where",
  "answer",
  "wrong",
  "match",
  "others",
  "digits",
  "decimals",
  "unit",
  "tolerance",
  "form",
  "working",
  "demo",
  "with",
];
const OPTION_FIELDS = ["is", "say", "when", "believes", "why"];
const MAX_VARIABLES = 30;
const MAX_OPTIONS = 26;
const MAX_LISTED = 200;
const NAME = /^[A-Za-z]\w{0,29}$/;
const DEFAULT_TOLERANCE = 0.01;

/** Blocks kept as read: an editor reads all of a note at each stroke, and a quiz each of its questions several times. */
const KEPT = 300;

/** @param yaml the lines between the fences */
export const readQuestionBlock = keepRecent(KEPT, (yaml: string): ReadQuestion => {
  const block = new BlockFields(yaml);
  const spec = block.root === null ? null : new QuestionReader(block).read();
  const isWhole = block.problems.length === 0;
  if (spec !== null && isWhole) block.problems.push(...tryDraws(spec));
  const problems = block.problems.toSorted((a, b) => a.line - b.line);
  return { spec: problems.some(({ severity }) => severity === "error") ? null : spec, problems };
});

class QuestionReader {
  readonly #block: BlockFields;
  readonly #fields: Map<string, Field>;
  readonly #names = new Set<string>();

  constructor(block: BlockFields) {
    this.#block = block;
    this.#fields = block.root === null ? new Map() : block.fieldsOf(block.root, FIELDS, "a question");
  }

  read(): QuestionSpec | null {
    const variables = [...this.#variables("draw"), ...this.#variables("let")];
    if (variables.length > MAX_VARIABLES) {
      this.#block.add(
        0,
        "too-many",
        `the question has more than ${MAX_VARIABLES} variables`,
        "leave some out",
      );
    }
    const text = this.#template("text");
    if (!this.#fields.has("text")) {
      this.#block.add(0, "no-text", "the question has no text", "write what is asked after text:");
    }
    const where = this.#block.itemsOf(this.#fields.get("where")).flatMap((field) => {
      const condition = this.#expression(field, "where");
      return condition === undefined ? [] : [{ condition, line: this.#block.lineOf(field) }];
    });
    const asked = this.#asked();
    const rounding = this.#rounding();
    const unit = this.#plain("unit") ?? "";
    const tolerance = this.#number("tolerance", 0, 0.5) ?? DEFAULT_TOLERANCE;
    const working = this.#fields.has("working") ? (this.#template("working") ?? null) : null;
    const demo = this.#demo();
    if (text === undefined || asked === undefined) return null;
    return { text, variables, where, ...asked, rounding, unit, tolerance, working, demo };
  }

  #asked(): SpecOfOptions | SpecOfPairs | undefined {
    const [match, others] = [this.#fields.get("match"), this.#fields.get("others")];
    if (this.#fields.has("match")) {
      const twice = ["answer", "wrong", "form"].find((name) => this.#fields.has(name));
      if (twice === undefined) {
        return readPairs(this.#block, match, others, (field, of) => this.#templateOf(field, of));
      }
      const line = this.#block.lineOf(this.#fields.get(twice));
      this.#block.add(
        line,
        "wrong-field",
        `\`${twice}\` has no place beside \`match\``,
        "leave one of them out",
      );
      return undefined;
    }
    if (this.#fields.has("others")) {
      this.#block.add(
        this.#block.lineOf(others),
        "wrong-field",
        "`others` are outcomes for `match`",
        "list wrong answers under wrong:",
      );
    }
    const options = this.#options();
    const form = this.#form(options);
    const [answer, ...wrong] = options;
    return answer && { form, options: [answer, ...wrong] };
  }

  #variables(of: "draw" | "let"): Variable[] {
    return this.#block.entriesOf(this.#fields.get(of), of).flatMap(({ name, value, line }) => {
      const isTaken = this.#names.has(name) || FUNCTIONS.has(name) || name === "pi" || name === "e";
      if (!NAME.test(name) || isTaken) {
        this.#block.add(
          line,
          "bad-name",
          isTaken ? `“${name}” is a name already` : `“${name}” can't be the name of a variable`,
          "use letters and digits, a letter first, and no name of a function",
        );
        return [];
      }
      const from = of === "draw" ? this.#source(value, name) : this.#computed(value, name);
      // known from here on even where it can't be read: one mistake is one problem
      this.#names.add(name);
      return from === undefined ? [] : [{ name, from, line }];
    });
  }

  #computed(field: Field, name: string): Source | undefined {
    const value = this.#expression(field, name);
    return value && { kind: "computed", value };
  }

  #source(field: Field, name: string): Source | undefined {
    if (isSeq(field)) return this.#list(field.items as Field[], name, this.#block.lineOf(field));
    const text = this.#block.textOf(field, name);
    if (text === undefined) return undefined;
    const line = this.#block.lineOf(field);
    const [, first, last, step] = /^(.+?)\.\.(.+?)(?:\s+step\s+(.+))?$/.exec(text) ?? [];
    if (first === undefined || last === undefined) {
      if (/^[+-]?[\d.]+(?:e[+-]?\d+)?$/i.test(text)) return { kind: "list", values: [Number(text)] };
      this.#block.add(
        line,
        "bad-range",
        `“${text}” is no range for ${name}`,
        "write a list such as [4, 8], or a range such as 0..60 or 0.5..2 step 0.25",
      );
      return undefined;
    }
    const bounds = [first, last, ...(step === undefined ? [] : [step])].map((each) =>
      this.#block.attempt(line, () => located(readExpression(each, this.#names), line)),
    );
    const [from, to, by] = bounds;
    if (from === undefined || to === undefined || (step !== undefined && by === undefined)) return undefined;
    return { kind: "range", first: from, last: to, step: by ?? null };
  }

  #list(items: readonly Field[], name: string, line: number): Source | undefined {
    const values = items.flatMap((item) => {
      const value = isScalar(item) ? item.value : undefined;
      if ((typeof value === "number" && Number.isFinite(value)) || typeof value === "string") return [value];
      this.#block.add(
        this.#block.lineOf(item) || line,
        "bad-range",
        `${name} lists what is no number and no word`,
        "list numbers or words",
      );
      return [];
    });
    if (items.length === 0) {
      this.#block.add(line, "empty-range", `the list of ${name} is empty`, "list at least one value");
    }
    if (items.length > MAX_LISTED) {
      this.#block.add(
        line,
        "too-many",
        `the list of ${name} has more than ${MAX_LISTED} values`,
        "use a range",
      );
    }
    return values.length === 0 ? undefined : { kind: "list", values };
  }

  #options(): SpecOption[] {
    const answer = this.#fields.get("answer");
    if (!this.#fields.has("answer") || (isScalar(answer) && answer.value === null)) {
      this.#block.add(
        this.#block.lineOf(answer),
        "no-answer",
        "the question has no answer",
        "write an expression after answer:, such as d / 2",
      );
      return [];
    }
    const wrong = this.#block.itemsOf(this.#fields.get("wrong"));
    if (wrong.length >= MAX_OPTIONS) {
      this.#block.add(
        this.#block.lineOf(this.#fields.get("wrong")),
        "too-many-options",
        `the question has more than ${MAX_OPTIONS} options, so they can't be lettered`,
        "leave out those that nobody would choose",
      );
      return [];
    }
    const options = [answer, ...wrong].map((field, index) => this.#option(field, index === 0));
    return options.every((option) => option !== undefined) ? options : [];
  }

  #option(field: Field, isAnswer: boolean): SpecOption | undefined {
    const of = isAnswer ? "answer" : "wrong";
    const line = this.#block.lineOf(field);
    if (!isMap(field)) {
      const value = this.#expression(field, of);
      return value && { said: { kind: "number", value }, when: null, believes: null, why: null, line };
    }
    const parts = this.#block.fieldsOf(field, OPTION_FIELDS, `\`${of}\``);
    const [is, say] = [parts.get("is"), parts.get("say")];
    if ((is === undefined) === (say === undefined)) {
      this.#block.add(
        line,
        "wrong-field",
        `\`${of}\` must have either \`is\` or \`say\``,
        "is: an expression, or say: words",
      );
      return undefined;
    }
    const value = is === undefined ? undefined : this.#expression(is, "is");
    const text = say === undefined ? undefined : this.#templateOf(say, "say");
    const when = parts.has("when") ? this.#expression(parts.get("when"), "when") : null;
    const why = parts.has("why") ? this.#templateOf(parts.get("why"), "why") : null;
    const believes = parts.has("believes") ? this.#block.textOf(parts.get("believes"), "believes") : null;
    const said =
      value !== undefined
        ? ({ kind: "number", value } as const)
        : text !== undefined
          ? ({ kind: "text", text } as const)
          : undefined;
    if (said === undefined || when === undefined || why === undefined || believes === undefined)
      return undefined;
    return { said, when, believes, why, line };
  }

  #rounding(): Rounding {
    const decimals = this.#number("decimals", 0, 12, true);
    const digits = this.#number("digits", 1, 15, true);
    if (decimals !== undefined && digits !== undefined) {
      const line = this.#block.lineOf(this.#fields.get("decimals"));
      this.#block.add(line, "wrong-field", "`digits` and `decimals` are both given", "keep one of them");
    }
    if (decimals !== undefined) return { decimals };
    return digits === undefined ? DEFAULT_ROUNDING : { digits };
  }

  #form(options: readonly SpecOption[]): SpecOfOptions["form"] {
    const written = this.#plain("form");
    const line = this.#block.lineOf(this.#fields.get("form"));
    const form = written ?? (options.length > 1 ? "choice" : "number");
    const [answer] = options;
    if (form !== "choice" && form !== "number") {
      this.#block.add(line, "wrong-field", `“${form}” is no form of a question`, "write choice or number");
    } else if (form === "choice" && options.length === 1) {
      this.#block.add(
        line,
        "one-option",
        "this question has only one option",
        "list wrong answers under wrong:",
      );
    } else if (form === "number" && answer?.said.kind === "text") {
      this.#block.add(
        written === undefined ? answer.line : line,
        "no-number",
        "an answer in words can't be typed as a number",
        "list wrong answers under wrong: and leave form out",
      );
    }
    return form === "number" ? "number" : "choice";
  }

  #demo(): QuestionSpec["demo"] {
    const widget = this.#plain("demo");
    const params = this.#block.entriesOf(this.#fields.get("with"), "with").flatMap(({ name, value }) => {
      const expression = this.#expression(value, name);
      return expression === undefined ? [] : [{ name, value: expression }];
    });
    if (widget === undefined) {
      if (params.length > 0) {
        const line = this.#block.lineOf(this.#fields.get("with"));
        this.#block.add(line, "wrong-field", "`with` belongs to a demo", "name the widget after demo:");
      }
      return null;
    }
    return { widget, params };
  }

  #plain(name: string): string | undefined {
    return this.#fields.has(name) ? this.#block.textOf(this.#fields.get(name), name) : undefined;
  }

  #number(name: string, least: number, most: number, isWhole = false): number | undefined {
    const text = this.#plain(name);
    if (text === undefined) return undefined;
    const value = text === "" ? Number.NaN : Number(text);
    if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value;
    this.#block.add(
      this.#block.lineOf(this.#fields.get(name)),
      "wrong-field",
      `\`${name}\` must be a ${isWhole ? "whole " : ""}number from ${least} to ${most}`,
      "correct it, or leave it out",
    );
    return undefined;
  }

  #expression(field: Field, of: string): Expression | undefined {
    const text = this.#block.textOf(field, of);
    if (text === undefined) return undefined;
    const line = this.#block.lineOf(field);
    return this.#block.attempt(line, () => located(readExpression(text, this.#names), line));
  }

  #template(name: string): Template | undefined {
    return this.#fields.has(name) ? this.#templateOf(this.#fields.get(name), name) : undefined;
  }

  #templateOf(field: Field, of: string): Template | undefined {
    const text = this.#block.textOf(field, of);
    if (text === undefined) return undefined;
    const line = this.#block.lineOf(field);
    return this.#block.attempt(line, () => readTemplate(text, this.#names, line));
  }
}
