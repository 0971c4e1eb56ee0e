import { expect, test } from "vitest";
import { readAddress, samesitePath, wikiTarget } from "./address.ts";
import { cpuTime } from "./cpu-time.ts";

test.each([
  ["#a%20b", { kind: "fragment", id: "a b" }],
  ["https://example.org/a?b#c", { kind: "web", href: "https://example.org/a?b#c", host: "example.org" }],
  ["  HTTP://Example.org\n", { kind: "web", href: "http://example.org/", host: "example.org" }],
  ["//example.org/x", { kind: "web", href: "https://example.org/x", host: "example.org" }],
  ["\\\\example.org", { kind: "web", href: "https://example.org/", host: "example.org" }],
  ["/\\example.org", { kind: "web", href: "https://example.org/", host: "example.org" }],
  ["https://münchen.de/", { kind: "web", href: "https://xn--mnchen-3ya.de/", host: "xn--mnchen-3ya.de" }],
  ["mailto:a@b.org", { kind: "mail", href: "mailto:a@b.org" }],
  ["demo:rope?d=64&m=12", { kind: "demo", widget: "rope", query: "?d=64&m=12" }],
  ["calc:2%5E3*pi", { kind: "computed", expression: "2^3*pi" }],
  ["demo:rope", { kind: "demo", widget: "rope", query: "" }],
  ["a%20b.md#h%C3%A9", { kind: "path", path: "a b.md", fragment: "hé" }],
  ["100%.md", { kind: "path", path: "100%.md" }],
  ["../up/note", { kind: "path", path: "../up/note" }],
  ["data:image/png;base64,AAAA", { kind: "image", href: "data:image/png;base64,AAAA" }],
])("%j is read as a browser would", (written, expected) => expect(readAddress(written)).toEqual(expected));

test.each([
  ["javascript:alert(1)", "begins with “javascript:”, which is not allowed"],
  ["JaVaScRiPt:alert(1)", "begins with “javascript:”, which is not allowed"],
  ["\u0001 java\tscript\n:alert(1)", "begins with “javascript:”, which is not allowed"],
  ["vbscript:x", "begins with “vbscript:”, which is not allowed"],
  ["blob:https://a/b", "begins with “blob:”, which is not allowed"],
  ["data:text/html,<script>", "holds data that is no raster image"],
  ["data:image/svg+xml;base64,AAAA", "holds data that is no raster image"],
  ["demo:../x", "names no widget: “../x”"],
  ["https://", "can't be read"],
  [" \n", "is empty"],
])("%j is refused, and why is said", (written, why) => {
  expect(readAddress(written)).toEqual({ kind: "refused", why });
});

test.each([
  ["/lab/rope?d=64", "/lab/rope?d=64"],
  ["/a b", "/a%20b"],
  ["//example.org", undefined],
  ["/\\example.org", undefined],
  ["lab", undefined],
])("the path %j on this site is %j", (path, expected) => expect(samesitePath(path)).toBe(expected));

test.each([
  ["Note\\", "Note"], // [[Note\|alias]] in a table
  ["Note|", "Note"],
  [" Note ", "Note"],
  ["a|b", "a|b"],
])("the wiki target %j is %j", (written, target) => expect(wikiTarget(written)).toBe(target));

test("a long run of spaces is read in time that grows with its length alone", () => {
  const spaces = " ".repeat(1e6);
  expect(cpuTime(() => readAddress(`${spaces}x${spaces}y`))).toBeLessThan(1000);
  expect(cpuTime(() => wikiTarget(`${spaces}x`))).toBeLessThan(1000);
});
