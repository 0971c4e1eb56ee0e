import { expect, test } from "vitest";
import { defaultParams } from "../fields.ts";
import { judge } from "../predictions.ts";
import { fields, type PackingParams } from "./compute.ts";
import { predictions } from "./predictions.ts";

const [secondStart, scores, startsAtZero] = predictions;
const defaults = defaultParams(fields);
const at = (params: Partial<PackingParams>): PackingParams => ({ ...defaults, ...params });

test("document 2 starts at 0 where ids restart, else after document 1, counted in its sequence", () => {
  expect(judge(secondStart, defaults, 300).text).toBe("You said 300. It is 0.");
  expect(secondStart.why(defaults)).toBe(
    "Document 2 begins at token 300 of the stream, but its ids start again at 0.",
  );
  expect(secondStart.answer(at({ positions: "continue" }))).toBe(300);
  const cut = at({ positions: "continue", context: 256 });
  expect(secondStart.answer(cut)).toBe(44);
  expect(secondStart.why(cut)).toBe("Document 2 begins at token 300 of the stream, and 300 − 1 · 256 = 44.");
});

test("with RoPE and attention kept inside documents no score changes", () => {
  expect(scores.answer(defaults)).toBe("none");
  expect(scores.ask(defaults)).toBe(
    "Documents of 300, 412, 180 and 132 tokens stand end to end, cut into sequences of 1,024. The model has RoPE, and attention across documents is off. If position ids restart at 0 in each document instead of going on, which attention scores change?",
  );
  expect(scores.why(defaults)).toMatch(
    /^Document 2 has ids 0 to 411 instead of 300 to 711: all move by 300, and RoPE only asks for the difference of two ids, and pairs of two documents are masked: no score changes \(float64’s rounding leaves less than 1e−1\d\)\.$/,
  );
});

test.each([
  [
    { encoding: "learned" },
    "within",
    /^Document 2 .* other ids get other vectors, .* changes by up to [\d.]+\.$/,
  ],
  [{ encoding: "rope", across: true }, "between", /between documents alone, by up to [\d.]+ in a score\.$/],
  [{ encoding: "none", across: true }, "none", /^Without an encoding no score depends on an id\.$/],
  [{ encoding: "learned", documents: "64-64", context: 64 }, "none", /no id changes\.$/],
] as const)("%j: %s", (params, answer, why) => {
  expect(scores.answer(at(params))).toBe(answer);
  expect(scores.why(at(params))).toMatch(why);
});

test("one document of four starts at 0 when ids go on", () => {
  expect(startsAtZero.answer(defaults)).toBe(1);
  expect(startsAtZero.why(defaults)).toBe(
    "The documents start at 0, 300, 712 and 892: 1 of 4, or 25 %, at 0.",
  );
});
