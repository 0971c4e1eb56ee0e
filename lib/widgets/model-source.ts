/** Where a model's numbers come from, for presets that name the model. */

import { type ModelPreset, modelPreset } from "@/lib/encodings/presets.ts";
import type { Source } from "./definition.ts";

/** @throws {RangeError} if the encoding library has no model with this id */
export function model(id: string): ModelPreset {
  const preset = modelPreset(id);
  if (preset === undefined) throw new RangeError(`no model ${id}`);
  return preset;
}

export function modelSource(id: string): Source {
  const { source, url } = model(id);
  return { label: source, url };
}
