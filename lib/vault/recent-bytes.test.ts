import { expect, test } from "vitest";
import { recallBytes, rememberBytes } from "./recent-bytes.ts";

test("the bytes of a version are known until 32 MB of others came after them", () => {
  const megabytes = (count: number) => new Uint8Array(count * 1_000_000);
  rememberBytes("a", megabytes(10));
  rememberBytes("b", megabytes(10));
  rememberBytes("a", megabytes(10));
  rememberBytes("c", megabytes(10));
  expect(recallBytes("a")).toHaveLength(10_000_000);
  rememberBytes("d", megabytes(10));
  expect(recallBytes("b")).toBeNull();
  expect(recallBytes("a")).not.toBeNull();
  rememberBytes("e", megabytes(40));
  expect(recallBytes("a")).toBeNull();
  expect(recallBytes("e")).toBeNull();
  expect(recallBytes("never seen")).toBeNull();
});
