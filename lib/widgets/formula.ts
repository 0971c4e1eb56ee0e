/**
 * Formulas as trees, so that the one on screen and the one on a card can't drift apart: `toTex` writes it for Markdown,
 * components/widgets/Formula.tsx for the page. Numbers that change are slots, coloured by what they mean.
 */

/** What a number stands for; the same colour in prose, formula and figure. */
export type Meaning = "position" | "dimension" | "value";

export type MathNode =
  /** a variable, set in italics */
  | { kind: "id"; text: string }
  | { kind: "operator"; text: string }
  /** a number from the parameters or the result */
  | { kind: "slot"; text: string; meaning?: Meaning }
  | { kind: "row"; items: readonly MathNode[] }
  | { kind: "power"; base: MathNode; exponent: MathNode }
  /** a name applied to its arguments: sin(…), PE(…, …) */
  | { kind: "call"; name: string; args: readonly MathNode[] }
  | { kind: "fraction"; over: MathNode; under: MathNode }
  | { kind: "sub"; base: MathNode; index: MathNode }
  /** what follows the sign is not in it: row(sum(…), …) */
  | { kind: "sum"; from: MathNode; to?: MathNode }
  | { kind: "root"; of: MathNode }
  /** in round brackets, row by row; a column vector has rows of one */
  | { kind: "matrix"; rows: readonly (readonly MathNode[])[] }
  /** words, upright */
  | { kind: "words"; text: string }
  /** formulas below one another; at the top only */
  | { kind: "lines"; lines: readonly MathNode[] };

export const id = (text: string): MathNode => ({ kind: "id", text });
export const operator = (text: string): MathNode => ({ kind: "operator", text });
export const slot = (text: string, meaning?: Meaning): MathNode =>
  meaning === undefined ? { kind: "slot", text } : { kind: "slot", text, meaning };
export const row = (...items: MathNode[]): MathNode => ({ kind: "row", items });
export const power = (base: MathNode, exponent: MathNode): MathNode => ({ kind: "power", base, exponent });
export const call = (name: string, ...args: MathNode[]): MathNode => ({ kind: "call", name, args });
export const fraction = (over: MathNode, under: MathNode): MathNode => ({ kind: "fraction", over, under });
export const sub = (base: MathNode, index: MathNode): MathNode => ({ kind: "sub", base, index });
export const sum = (from: MathNode, to?: MathNode): MathNode =>
  to === undefined ? { kind: "sum", from } : { kind: "sum", from, to };
export const root = (of: MathNode): MathNode => ({ kind: "root", of });
export const matrix = (...rows: MathNode[][]): MathNode => ({ kind: "matrix", rows });
export const words = (text: string): MathNode => ({ kind: "words", text });
export const lines = (...items: MathNode[]): MathNode => ({ kind: "lines", lines: items });

/** Names TeX has a command for; any other is set by \mathrm. */
const TEX_COMMANDS = new Set(["sin", "cos", "ln", "log", "max", "min"]);

export function toTex(node: MathNode): string {
  switch (node.kind) {
    case "id":
    case "operator":
      return node.text;
    case "slot":
      // in TeX a bare comma gets a space after it, the true minus is written with a hyphen, and a percent sign begins a comment
      return node.text.replaceAll(",", "{,}").replaceAll("−", "-").replaceAll("%", "\\%");
    case "row":
      return node.items.map(toTex).join(" ");
    case "power":
      return `${toTex(node.base)}^{${toTex(node.exponent)}}`;
    case "call":
      return `${texName(node.name)}(${node.args.map(toTex).join(", ")})`;
    case "fraction":
      return `\\frac{${toTex(node.over)}}{${toTex(node.under)}}`;
    case "sub":
      return `${toTex(node.base)}_{${toTex(node.index)}}`;
    case "sum":
      return `\\sum_{${toTex(node.from)}}${node.to === undefined ? "" : `^{${toTex(node.to)}}`}`;
    case "root":
      return `\\sqrt{${toTex(node.of)}}`;
    case "matrix":
      return `\\begin{pmatrix}${node.rows.map((cells) => cells.map(toTex).join(" & ")).join(" \\\\ ")}\\end{pmatrix}`;
    case "words":
      return `\\text{${node.text}}`;
    case "lines":
      return node.lines.map(toTex).join(" \\quad ");
    default:
      return node satisfies never;
  }
}

function texName(name: string): string {
  return TEX_COMMANDS.has(name) ? `\\${name}` : `\\mathrm{${name}}`;
}
