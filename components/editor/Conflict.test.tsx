import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Conflict as ConflictRegion } from "@/lib/editing/merge3.ts";
import { linesOf } from "./CollidingPlace.tsx";
import { Conflict, type ConflictProps } from "./Conflict.tsx";

const nothing = () => undefined;

function words(props: Pick<ConflictProps, "base" | "mine" | "disk">): string {
  const html = renderToStaticMarkup(
    <Conflict path="deep/capitals.md" {...props} onResolved={nothing} onCancel={nothing} />,
  );
  return html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");
}

const on = (text: string) => ({ text, version: "v2" });
const base = "# Capitals\nPeru::Lime\nFiji::Suva\nOman::Muscat\n";

test("a place that both changed shows what it was, yours, and what is on disk, with the words that changed", () => {
  const html = renderToStaticMarkup(
    <Conflict
      path="a.md"
      base={base}
      mine={base.replace("Lime", "Lima")}
      disk={on(base.replace("Lime", "Cusco"))}
      onResolved={nothing}
      onCancel={nothing}
    />,
  );
  expect(html).toContain("<h3>Before</h3>");
  expect(html).toContain("<code>Peru::Lime</code>");
  expect(html).toContain("<code>Peru::<ins>Lima</ins></code>");
  expect(html).toContain("<code>Peru::<ins>Cusco</ins></code>");
  expect(html).not.toContain('aria-hidden="true">+');
  expect(html.match(/type="radio"/g)).toHaveLength(4);
  expect(html).toMatch(/<button[^>]* disabled=""[^>]*>Use this result/);
  expect(html).toContain("One place is still to be chosen.");
});

test("what only one side changed is merged, folded, and said whose it is", () => {
  const said = words({
    base,
    mine: base.replace("Lime", "Lima"),
    disk: on(`${base.replace("Oman::Muscat\n", "")}Iran::Tehran\nPeru:::Lima\n`),
  });
  expect(said).toContain("The changes of both fit together.");
  expect(said).toContain("|Yours: 1 line changed|");
  expect(said).toContain("|From disk: 1 line became 2|");
  expect(said).toContain("The result is whole.");
});

test("several places are numbered, and one side can be taken at all of them", () => {
  const said = words({
    base,
    mine: base.replace("Lime", "Lima").replace("Muscat", "Masqat"),
    disk: on(base.replace("Lime", "Cusco").replace("Muscat", "Maskat")),
  });
  expect(said).toContain("At 2 places both changed the same lines: choose what stays at each.");
  expect(said).toContain("|Place 1 of 2|");
  expect(said).toContain("|Place 2 of 2|");
  expect(said).toContain("|Yours everywhere|On disk everywhere|");
  expect(said).toContain("2 places are still to be chosen.");
});

test("a blank line that one side put in is a line, and shown as one", () => {
  const html = renderToStaticMarkup(
    <Conflict
      path="a.md"
      base={base}
      mine={base.replace("Fiji", "\nFiji")}
      disk={on(base)}
      onResolved={nothing}
      onCancel={nothing}
    />,
  );
  expect(html).toContain("Yours: 1 line added");
  expect(html).toContain("added: </span><code>");
});

test("lines deleted on one side are said to be none", () => {
  const said = words({
    base,
    mine: base.replace("Lime", "Lima"),
    disk: on(base.replace("Peru::Lime\n", "")),
  });
  expect(said).toContain("|On disk|No lines here|");
});

test("where nobody knows what it was before, the two versions are compared with each other", () => {
  const said = words({ base: null, mine: "Peru::Lima\n", disk: on("Peru::Cusco\n") });
  expect(said).not.toContain("|Before|");
  expect(said).toContain("|Yours|Peru::|Lima|");
});

test("a file that is gone can be written again, and the text stays", () => {
  const said = words({ base, mine: base, disk: null });
  expect(said).toContain("|The file is gone from the disk|");
  expect(said).toContain("|deep/capitals.md|");
  expect(said).toContain("|Write it again at this path|Back to the text|");
});

test("a choice is the lines of a side, of both, or what was written by hand", () => {
  const region: ConflictRegion = { kind: "conflict", base: ["o"], mine: ["m", ""], disk: ["d"] };
  expect(linesOf(region, null)).toBeNull();
  expect(linesOf(region, { kind: "mine" })).toEqual(["m", ""]);
  expect(linesOf(region, { kind: "disk" })).toEqual(["d"]);
  expect(linesOf(region, { kind: "both" })).toEqual(["m", "", "d"]);
  expect(linesOf(region, { kind: "hand", text: "x\r\ny" })).toEqual(["x", "y"]);
  expect(linesOf(region, { kind: "hand", text: "" })).toEqual([]);
});
