import type { Nodes } from "mdast";

/** Visits a node and all below it, parents first, without recursion: a note may nest deeper than the call stack. */
export function eachNode(root: Nodes, visit: (node: Nodes) => void): void {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    visit(node);
    if ("children" in node) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child !== undefined) open.push(child);
      }
    }
  }
}
