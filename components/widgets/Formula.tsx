"use client";
/** A formula as MathML, which browsers set and screen readers speak by themselves. Its numbers change in place. */

import { createElement, Fragment, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import type { MathNode } from "@/lib/widgets/formula.ts";
import styles from "./Formula.module.css";

export function Formula({ formula }: { formula: MathNode }) {
  if (formula.kind !== "lines") return <Line formula={formula} />;
  // biome-ignore lint/suspicious/noArrayIndexKey: a formula's parts keep their places, only their numbers change
  return formula.lines.map((each, index) => <Line key={index} formula={each} />);
}

function Line({ formula }: { formula: MathNode }) {
  const line = useRef<HTMLParagraphElement>(null);
  const scrolls = useScrolls(line);
  return (
    // one that scrolls by itself must be reached by the keyboard
    <p ref={line} className={styles.formula} tabIndex={scrolls ? 0 : undefined}>
      {steps(formula).map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {createElement("math", null, <Nodes nodes={step} />)}
        </Fragment>
      ))}
    </p>
  );
}

/** Whether an element's content is wider than itself; asked again when either changes its size. */
function useScrolls(element: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => setScrolls(box.scrollWidth > box.clientWidth));
    for (const each of [box, ...box.children]) observer.observe(each);
    return () => observer.disconnect();
  }, [element]);
  return scrolls;
}

/** Split before each further equals sign: a line of MathML can't break, but may between two of them. */
function steps(formula: MathNode): MathNode[][] {
  const items = formula.kind === "row" ? formula.items : [formula];
  const lines: MathNode[][] = [[]];
  let equals = 0;
  for (const item of items) {
    if (item.kind === "operator" && item.text === "=" && equals++ > 0) lines.push([]);
    lines.at(-1)?.push(item);
  }
  return lines;
}

function Node({ node }: { node: MathNode }): ReactNode {
  switch (node.kind) {
    case "id":
      return createElement("mi", null, node.text);
    case "operator":
      // a fraction on one line needs no space around its stroke
      return createElement("mo", node.text === "/" ? { lspace: "0", rspace: "0" } : null, node.text);
    case "slot":
      return createElement("mn", { className: node.meaning && styles[node.meaning] }, node.text);
    case "row":
      return createElement("mrow", null, <Nodes nodes={node.items} />);
    case "power":
      return createElement("msup", null, <Node node={node.base} />, <Node node={node.exponent} />);
    case "call":
      return createElement(
        "mrow",
        null,
        createElement("mi", { mathvariant: "normal" }, node.name),
        createElement("mo", { stretchy: "false" }, "("),
        <Nodes nodes={node.args} separator="," />,
        createElement("mo", { stretchy: "false" }, ")"),
      );
    case "fraction":
      return createElement("mfrac", null, <Node node={node.over} />, <Node node={node.under} />);
    case "sub":
      return createElement("msub", null, <Node node={node.base} />, <Node node={node.index} />);
    case "sum":
      return createElement(
        node.to === undefined ? "munder" : "munderover",
        null,
        createElement("mo", { movablelimits: "false" }, "∑"),
        <Node node={node.from} />,
        node.to && <Node node={node.to} />,
      );
    case "root":
      return createElement("msqrt", null, <Node node={node.of} />);
    case "matrix":
      return createElement(
        "mrow",
        null,
        createElement("mo", null, "("),
        createElement("mtable", null, <Rows rows={node.rows} />),
        createElement("mo", null, ")"),
      );
    case "words":
      return createElement("mtext", null, node.text);
    case "lines":
      throw new Error("lines of a formula can't stand inside another");
    default:
      return node satisfies never;
  }
}

function Nodes({ nodes, separator }: { nodes: readonly MathNode[]; separator?: string }) {
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={index}>
      {index > 0 && separator !== undefined && createElement("mo", { separator: "true" }, separator)}
      <Node node={node} />
    </Fragment>
  ));
}

function Rows({ rows }: { rows: readonly (readonly MathNode[])[] }) {
  return rows.map((cells, row) =>
    createElement(
      "mtr",
      { key: row },
      cells.map((cell, column) => createElement("mtd", { key: column }, <Node node={cell} />)),
    ),
  );
}
