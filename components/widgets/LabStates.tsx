/** What to try, as links: they work before any script does, and can be opened in another tab. */

import Link from "next/link";
import { labPath } from "@/lib/widgets/codec.ts";
import type { Preset, Widget } from "@/lib/widgets/definition.ts";
import { defaultParams, type Params } from "@/lib/widgets/fields.ts";
import styles from "./LabStates.module.css";

export function LabStates({ widget, presets }: { widget: Widget; presets: readonly Preset<Params>[] }) {
  return (
    <ul className={styles.states}>
      {presets.map(({ name, note, params, source }) => (
        <li key={name}>
          <Link
            href={labPath(widget, { params: { ...defaultParams(widget.fields), ...params } as Params })}
            scroll={false}
          >
            {name}
          </Link>
          <p>
            {note}
            {source && (
              <>
                {" "}
                <a href={source.url}>{source.label}</a>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
