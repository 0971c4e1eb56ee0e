import { expect, test } from "vitest";
import { allWidgets, findWidget } from "./registry.ts";
import { describeWidget } from "./testing/describe-widget.ts";

test("an unknown name finds nothing, not even one of Object's own", () => {
  expect(findWidget("toString")).toBeNull();
});

allWidgets.forEach(describeWidget);
