import { expect, test } from "vitest";
import { render } from "./test-vault.ts";

test.each([
  ["a ==b== c", "<p>a <mark>b</mark> c</p>"],
  ["==a **b** c==", "<p><mark>a <strong>b</strong> c</mark></p>"],
  ["**==a==**", "<p><strong><mark>a</mark></strong></p>"],
  ["==a== ==b==", "<p><mark>a</mark> <mark>b</mark></p>"],
  ["a == b == c", "<p>a == b == c</p>"],
  ["a ==b", "<p>a ==b</p>"],
  ["a === b === c", "<p>a === b === c</p>"],
  ["`==a==` $==$", undefined],
])("highlights in %j", (source, expected) => {
  if (expected === undefined) expect(render(source)).not.toContain("<mark>");
  else expect(render(source)).toBe(expected);
});

test.each([
  ["#tag and #a/b-c_d", '<p><span class="tag">#tag</span> and <span class="tag">#a/b-c_d</span></p>'],
  ["(#ähnlich)", '<p>(<span class="tag">#ähnlich</span>)</p>'],
  ["#1 of C#, a#b, #", "<p>#1 of C#, a#b, #</p>"],
  [
    "`#a` [#b](https://a.org)",
    '<p><code>#a</code> <a href="https://a.org/" rel="noopener noreferrer nofollow">#b</a></p>',
  ],
])("tags in %j", (source, expected) => expect(render(source)).toBe(expected));

test.each([
  ["a ^f17", '<p id="t-block-f17">a</p>'],
  ["- a ^x\n- b", '<ul>\n<li id="t-block-x">a</li>\n<li>b</li>\n</ul>'],
  ["| a |\n|-|\n| b |\n\n^tab", 'id="t-block-tab"'],
  ["x^2 is ^not last", "<p>x^2 is ^not last</p>"],
  ["2^10", "<p>2^10</p>"],
  ["`a ^b`", "<p><code>a ^b</code></p>"],
])("the block's name in %j isn't shown, and can be linked to", (source, expected) => {
  expect(render(source)).toContain(expected);
  expect(render(source)).not.toContain("^f17");
});
