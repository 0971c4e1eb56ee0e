import { expect, test } from "vitest";
import { z } from "zod";
import { readBody } from "./read-body.ts";

const schema = z.strictObject({ card: z.string() });
const post = (body: string) => new Request("http://localhost/", { method: "POST", body });

test("a body that fits is given as data", async () =>
  expect(await readBody(post('{"card":"a"}'), schema, 100)).toEqual({ data: { card: "a" } }));

test.each([
  { body: `{"card":"${"a".repeat(100)}"}`, status: 413, reason: "this is too large" },
  { body: "{", status: 400, reason: /^body: / },
  { body: '{"card":3}', status: 400, reason: /^card: / },
])("$status: $reason", async ({ body, status, reason }) => {
  const read = await readBody(post(body), schema, 100);
  if (!("refused" in read)) throw new Error("it was taken");
  expect(read.refused.status).toBe(status);
  expect(await read.refused.text()).toMatch(reason);
});
