import type { ElementContent, Root } from "hast";
import { expect, test } from "vitest";
import { element, text, textOf } from "./hast.ts";
import { tame } from "./tame.ts";

const same = (value: string) => value;
const root = (...children: ElementContent[]): Root => ({ type: "root", children });

test("unknown elements give way to what they hold, dangerous ones go with it", () => {
  const tree = root(
    text("a"),
    element("center", {}, [text("b"), element("p", {}, [text("c")])]),
    element("script", {}, [text("d")]),
    { type: "comment", value: "e" },
    text("f"),
  );
  expect(tame(tree, same)).toEqual(root(text("ab"), element("p", {}, [text("c")]), text("f")));
});

test("elements deeper than 250 keep their words and lose their tags", () => {
  let deepest = element("b", {}, [text("x")]);
  for (let level = 0; level < 20_000; level++) deepest = element("b", {}, [deepest]);
  const tamed = tame(root(deepest), same);
  let depth = 0;
  for (
    let node: ElementContent | undefined = tamed.children[0] as ElementContent;
    node?.type === "element";
    node = node.children[0]
  )
    depth++;
  expect(depth).toBe(250);
  expect(textOf(tamed)).toBe("x");
});

test("an unknown element around very many others is no trouble", () => {
  const many = Array.from({ length: 300_000 }, () => element("br"));
  expect(tame(root(element("center", {}, many)), same).children).toHaveLength(300_000);
});

test("every text and attribute is cleaned, and told which it is", () => {
  const tree = root(element("p", { title: "a", className: ["b"], hidden: true }, [text("c")]));
  expect(tame(tree, (value, where) => `${value}:${where}`)).toEqual(
    root(element("p", { title: "a:attribute", className: ["b:attribute"], hidden: true }, [text("c:text")])),
  );
});
