"use client";
/** States worth looking at, as buttons, with what there is to see in the one that is shown. */

import type { Preset, Widget } from "@/lib/widgets/definition.ts";
import { defaultParams, type Params } from "@/lib/widgets/fields.ts";
import { Button } from "../ui/Button.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import styles from "./Presets.module.css";

interface PresetsProps {
  widget: Widget;
  params: Params;
  onParams(params: Params): void;
}

export function Presets({ widget, params, onParams }: PresetsProps) {
  const all = [...widget.states, ...widget.presets];
  const paramsOf = (preset: Preset<Params>) =>
    ({ ...defaultParams(widget.fields), ...preset.params }) as Params;
  const shown = all.find((preset) => isSame(paramsOf(preset), params));
  return (
    <fieldset className={styles.presets}>
      <legend>
        <VisuallyHidden>States to try</VisuallyHidden>
      </legend>
      {all.map((preset) => (
        <Button
          key={preset.name}
          className={styles.preset}
          aria-pressed={preset === shown}
          onClick={() => onParams(paramsOf(preset))}
        >
          {preset.name}
        </Button>
      ))}
      {shown && <p className={styles.note}>{shown.note}</p>}
    </fieldset>
  );
}

function isSame(one: Params, other: Params): boolean {
  return Object.keys(one).every((name) => one[name] === other[name]);
}
