/** Text of a question block with the drawn numbers in its blanks: `{d}`, `{2 * i}`. */

import type { Markdown } from "@/lib/cards/types.ts";
import {
  type Expression,
  ExpressionFault,
  located,
  readExpression,
  type Scope,
  type Value,
} from "@/lib/expressions/expression.ts";
import { formatNumber } from "@/lib/widgets/format.ts";

type Piece = string | { value: Expression; inMath: boolean };
export type Template = readonly Piece[];

/**
 * Outside formulas whatever stands in braces is an expression, and `\{` is a brace. In a formula braces are TeX's own: they
 * are filled only where they hold the name of a variable and nothing else, and stay as a group around its value, so that
 * `2^{k}` is right both ways.
 *
 * @param line in the block, for faults
 * @throws {ExpressionFault}
 */
export function readTemplate(text: Markdown, names: ReadonlySet<string>, line = 0): Template {
  const read = (inside: string) => located(readExpression(inside, names), line);
  const pieces: Piece[] = [];
  let from = 0;
  let math = "";
  const marks = /\\[\s\S]|\$\$?|\{([^{}]*)\}|\{/g;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const [found, inside] = mark;
    if (found.startsWith("$")) {
      // as in any note: a dollar that nothing closes is money, and one before a space opens no formula
      const isTight = (at: number) => found === "$$" || /\S/.test(text[at] ?? " ");
      if (math === "") {
        math = isTight(marks.lastIndex) && text.includes(found, marks.lastIndex) ? found : "";
      } else if (math === found && isTight(mark.index - 1)) math = "";
      continue;
    }
    if (found.startsWith("\\")) {
      if (math !== "" || !/[{}]/.test(found)) continue;
      pieces.push(text.slice(from, mark.index), found.slice(1));
    } else if (math !== "") {
      if (inside === undefined || !names.has(inside.trim())) continue;
      pieces.push(text.slice(from, mark.index), {
        value: read(inside),
        inMath: true,
      });
    } else {
      if (inside === undefined) {
        throw new ExpressionFault("a brace is never closed", "close it with }, or write \\{ for a brace");
      }
      pieces.push(text.slice(from, mark.index), { value: read(inside), inMath: false });
    }
    from = marks.lastIndex;
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** @throws {ExpressionFault} where a blank gives no number */
export function fillTemplate(template: Template, scope: Scope): Markdown {
  return template
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const value = piece.value(scope);
      return piece.inMath ? `{${texValue(value)}}` : sayValue(value);
    })
    .join("");
}

export function sayValue(value: Value): string {
  return typeof value === "number" ? formatNumber(value === 0 ? 0 : value) : String(value);
}

function texValue(value: Value): string {
  if (typeof value !== "number") return `\\text{${value}}`;
  const [digits = "", exponent] = sayValue(value).replaceAll(",", "{,}").replaceAll("−", "-").split("e");
  return exponent === undefined ? digits : `${digits} \\cdot 10^{${Number(exponent)}}`;
}
