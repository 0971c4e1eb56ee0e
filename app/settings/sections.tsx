/** The fields of the settings form, section by section. */

import Link from "next/link";
import { NumberField, SelectField, Switch, TextArea, TextField } from "@/components/ui/fields/controls.tsx";
import type { FieldInfo } from "@/components/ui/fields/Field.tsx";
import { DEFAULT_WEIGHTS } from "@/lib/scheduling/weights.ts";
import type { FormText } from "@/lib/settings-form.ts";
import { LIMITS, THEMES } from "@/lib/settings-limits.ts";
import type { FieldName } from "./labels.ts";
import styles from "./settings.module.css";

export interface Held {
  /** a field's label and problem */
  field: (name: FieldName) => FieldInfo;
  /** what the fields hold when they are drawn */
  text: FormText;
}

export function ReviewSettings({ field, text }: Held) {
  return (
    <>
      <NumberField
        {...field("desiredRetention")}
        defaultValue={text.desiredRetention}
        unit="%"
        hint={
          <>
            How likely you are to remember a card on the day it comes back. Higher means more reviews:{" "}
            <Link href="/settings/retention" prefetch={false}>
              see what each would cost
            </Link>
            .
          </>
        }
      />
      <NumberField {...field("newPerDay")} defaultValue={text.newPerDay} />
      <NumberField
        {...field("reviewsPerDay")}
        defaultValue={text.reviewsPerDay}
        hint="What is over the limit waits for the next day. Cards in learning always come."
      />
      <NumberField {...field("maximumIntervalDays")} defaultValue={text.maximumIntervalDays} unit="days" />
      <Switch {...field("showIntervals")} defaultChecked={text.showIntervals === "on"} />
    </>
  );
}

export function LearningSettings({ field, text }: Held) {
  return (
    <>
      <TextField
        {...field("learningSteps")}
        defaultValue={text.learningSteps}
        hint="Times between the first views of a card, such as 1m 10m 1d (s, m, h, d). Empty: the first grade schedules it in days."
      />
      <TextField
        {...field("relearningSteps")}
        defaultValue={text.relearningSteps}
        hint="The same for a card that was forgotten."
      />
      <NumberField
        {...field("learnAheadMinutes")}
        defaultValue={text.learnAheadMinutes}
        unit="minutes"
        hint="When nothing else is left, instead of letting you wait."
      />
    </>
  );
}

const HOURS = Array.from({ length: LIMITS.rolloverHour.max + 1 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

export function DaySettings({
  field,
  text,
  zones,
  ownZone,
}: Held & { zones: readonly string[]; ownZone: string }) {
  return (
    <>
      <SelectField
        {...field("rolloverHour")}
        options={HOURS}
        defaultValue={text.rolloverHour}
        hint="A review after midnight and before this hour belongs to the evening before."
      />
      <TextField
        {...field("timeZone")}
        defaultValue={text.timeZone}
        list="zones"
        autoComplete="off"
        spellCheck={false}
        placeholder={ownZone}
        hint={`Empty: the zone of the computer that Loci runs on, now ${ownZone}.`}
      />
      <datalist id="zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

const THEME_LABELS = { system: "As the system", light: "Light", dark: "Dark" } as const;

export function LookSettings({ field, text }: Held) {
  return (
    <>
      <SelectField
        {...field("theme")}
        options={THEMES.map((value) => ({ value, label: THEME_LABELS[value] }))}
        defaultValue={text.theme}
      />
      <NumberField
        {...field("textSize")}
        defaultValue={text.textSize}
        unit="%"
        hint={`Of your browser’s own size, from ${LIMITS.textSize.min} to ${LIMITS.textSize.max}.`}
      />
      <Switch
        {...field("reducedMotion")}
        defaultChecked={text.reducedMotion === "on"}
        hint="Nothing slides or fades. Where your system already asks for that, it is so without this."
      />
    </>
  );
}

export function AdvancedSettings({ field, text }: Held) {
  const weights = field("weights");
  return (
    <details className={styles.fold} open={weights.problem !== undefined}>
      <summary>Weights of the memory model</summary>
      <TextArea
        {...weights}
        defaultValue={text.weights}
        rows={6}
        spellCheck={false}
        placeholder={DEFAULT_WEIGHTS.join(", ")}
        hint="21 numbers, as another program fitted them to your reviews (17 or 19 of an older FSRS are converted). Empty: the defaults, fitted to many learners."
      />
    </details>
  );
}
