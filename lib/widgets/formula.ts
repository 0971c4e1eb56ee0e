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
  | { kind: "call"; name: string; args: readonly MathNode[] };

export const id = (text: string): MathNode => ({ kind: "id", text });
export const operator = (text: string): MathNode => ({ kind: "operator", text });
export const slot = (text: string, meaning?: Meaning): MathNode =>
  meaning === undefined ? { kind: "slot", text } : { kind: "slot", text, meaning };
export const row = (...items: MathNode[]): MathNode => ({ kind: "row", items });
export const power = (base: MathNode, exponent: MathNode): MathNode => ({ kind: "power", base, exponent });
export const call = (name: string, ...args: MathNode[]): MathNode => ({ kind: "call", name, args });

/** Names TeX has a command for; any other is set by \mathrm. */
const TEX_COMMANDS = new Set(["sin", "cos"]);

export function toTex(node: MathNode): string {
  switch (node.kind) {
    case "id":
    case "operator":
      return node.text;
    case "slot":
      // in TeX a bare comma gets a space after it, and the true minus is written with a hyphen
      return node.text.replaceAll(",", "{,}").replaceAll("−", "-");
    case "row":
      return node.items.map(toTex).join(" ");
    case "power":
      return `${toTex(node.base)}^{${toTex(node.exponent)}}`;
    case "call":
      return `${texName(node.name)}(${node.args.map(toTex).join(", ")})`;
    default:
      return node satisfies never;
  }
}

function texName(name: string): string {
  return TEX_COMMANDS.has(name) ? `\\${name}` : `\\mathrm{${name}}`;
}
