import { expect, test } from "vitest";
import { widgetNames } from "@/lib/widgets/registry.ts";
import { views } from "./views.tsx";

test("every widget has its view, and no view is without its widget", () =>
  expect(Object.keys(views).sort()).toEqual([...widgetNames].sort()));
