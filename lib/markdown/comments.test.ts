import { expect, test } from "vitest";
import { cpuTime } from "./cpu-time.ts";
import { render } from "./test-vault.ts";

test.each([
  ["a %%b%% c", "<p>a  c</p>"],
  ["a %%b **c** d%% e", "<p>a  e</p>"],
  ["%%all of it%%", ""],
  ["a<!-- b -->c", "<p>ac</p>"],
  ["<!--SR:!2024-02-11,84,290-->", ""],
  ["a\n\n%%\nb\n\n- c\n%%\n\nd", "<p>a</p>\n\n<p>d</p>"],
  ["- a %%b%%\n- c", "<ul>\n<li>a </li>\n<li>c</li>\n</ul>"],
])("the comment in %j isn't shown", (source, expected) => expect(render(source)).toBe(expected));

test.each([
  ["5%% of a", "<p>5%% of a</p>"],
  ["%%a%% b %%c", "<p> b %%c</p>"],
  ["%%\na\n\nb", "<p>%%<br>a</p>\n<p>b</p>"],
  ["`%%a%%`", "<p><code>%%a%%</code></p>"],
  ["```\n%%a%%\n```", '<pre tabindex="0"><code>%%a%%\n</code></pre>'],
])("%j has no whole comment, or has it in code", (source, expected) => expect(render(source)).toBe(expected));

test("comments that nothing closes don't take time that grows with the square of their number", () => {
  expect(cpuTime(() => render("%%a\n\n".repeat(5000)))).toBeLessThan(5000);
});
