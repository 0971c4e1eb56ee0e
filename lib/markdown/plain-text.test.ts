import { expect, test } from "vitest";
import { plainText } from "./plain-text.ts";

test.each([
  ["Just words, as they are", "Just words, as they are"],
  ["  two \t spaces ", "two spaces"],
  ["**Why** do `RNNs`\nnot need $x_1^2$?", "Why do RNNs not need x_1^2?"],
  ["# Title\n\nand *more*", "Title and more"],
  ["- a\n- b", "a b"],
  ["1. a", "a"],
  ["[[Note#H|alias]] and [[Other#H]]", "alias and Other › H"],
  ["[words](https://a.org) ![a wave|200](wave.png)", "words a wave"],
  ["==a== %%b%% c <!-- d --> #tag ^id", "a c #tag"],
  ["a[^1]\n\n[^1]: b", "a"],
  ["> [!note] Title\n> body", "Title body"],
  ["$$\na\n$$", "a"],
  ["a<br>b <script>c</script><b>d</b>", "a b d"],
  ["|a|b|\n|-|-|\n|1|2|", "a b 1 2"],
  ["AT&amp;T costs $5", "AT&T costs $5"],
  ["What?\n```demo sinusoidal\nd: 64\n```\nThat.", "What? That."],
  ["---\na\n---", "a"],
  ["", ""],
])("%j reads %j", (source, words) => expect(plainText(source)).toBe(words));
