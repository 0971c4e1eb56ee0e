"use client";
/** A lane for each encoding along the positions, and under it what is new at the chosen token. */

import { formatNumber } from "@/lib/widgets/format.ts";
import type { Lane } from "@/lib/widgets/longer/compute.ts";
import { outcomeLabel } from "@/lib/widgets/longer/definition.ts";
import type { LongerParams } from "@/lib/widgets/longer/fields.ts";
import type { Kind, Stretch } from "@/lib/widgets/longer/lanes.ts";
import { said } from "@/lib/widgets/longer/static-figure.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { useDrag } from "../use-drag.ts";
import styles from "./Lanes.module.css";
import type { PartProps } from "./LongerFigure.tsx";

export function Lanes(props: PartProps) {
  const { params, result, lit, onLit } = props;
  return (
    <div>
      <table className={styles.lanes}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>encoding</VisuallyHidden>
            </th>
            <th scope="col">
              <VisuallyHidden>positions, and what is new at token {params.position}</VisuallyHidden>
              <Axis params={params} />
            </th>
            <th scope="col">published</th>
          </tr>
        </thead>
        <tbody>
          {result.lanes.map((lane) => (
            <tr
              key={lane.encoding}
              data-lit={lit.encoding === lane.encoding}
              onPointerEnter={(event) =>
                event.pointerType === "mouse" && onLit({ ...lit, encoding: lane.encoding })
              }
              onPointerLeave={() => onLit({})}
            >
              <th scope="row">{lane.label}</th>
              <td className={styles.positions}>
                <VisuallyHidden>{said(lane)}. </VisuallyHidden>
                <Strip lane={lane} {...props} />
                <span className={styles.says} data-kind={lane.kind}>
                  {lane.says}
                </span>
              </td>
              <td className={styles.outcome} data-outcome={lane.outcome ?? "none"}>
                {outcomeLabel(lane)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.legend} aria-hidden="true">
        <span className={styles.unchangedKey} /> tokens whose outputs are as they were without the rest
      </p>
    </div>
  );
}

/** Where training ended and where the input ends; the chosen token stands below, at the lanes themselves. */
function Axis({ params: { trained, length } }: { params: LongerParams }) {
  const share = trained / length;
  const place = Math.min(Math.max(share * 100, 8), 92);
  return (
    <span className={styles.axis} aria-hidden="true">
      <span>0</span>
      {share < 1 && (
        <span className={styles.trained} style={{ left: `${place}%` }}>
          {formatNumber(trained)}
        </span>
      )}
      <span data-crowded={share > 0.8 && share < 1}>{formatNumber(length)}</span>
    </span>
  );
}

function Strip({ lane, params, lit, onMove, onLit }: PartProps & { lane: Lane }) {
  const { length, position } = params;
  const positionAt = (x: number) => Math.min(Math.max(Math.floor(x * length), 0), length - 1);
  const drag = useDrag(
    ({ x }) => onMove({ position: positionAt(x) }),
    (place) => onLit(place === null ? {} : { position: positionAt(place.x), encoding: lane.encoding }),
  );
  const percent = (place: number) => `${(place / length) * 100}%`;
  return (
    <span className={styles.strip} aria-hidden="true" {...drag}>
      {lane.stretches.map(({ from, to, kind }) => (
        <span
          key={from}
          className={styles.stretch}
          data-kind={kind}
          style={{ left: percent(from), width: percent(to - from) }}
        >
          <Count stretch={{ from, to, kind }} length={length} />
        </span>
      ))}
      {lane.unchanged > 1 && lane.unchanged < length && (
        <span className={styles.unchanged} style={{ width: percent(lane.unchanged) }} />
      )}
      {lit.position !== undefined && (
        <span className={styles.lit} style={{ left: percent(lit.position + 0.5) }} />
      )}
      <span className={styles.cursor} style={{ left: percent(position + 0.5) }} />
    </span>
  );
}

/** Share of the lane below which a stretch has no room for its words, or for its number. */
const ROOM_FOR_WORDS = 0.24;
const ROOM_FOR_NUMBER = 0.1;

const WORDS: Readonly<Record<Kind, string>> = {
  trained: "as in training",
  between: "squeezed between",
  unseen: "never seen",
  missing: "no row",
};

function Count({ stretch: { from, to, kind }, length }: { stretch: Stretch; length: number }) {
  const share = (to - from) / length;
  if (share < ROOM_FOR_NUMBER) return null;
  return (
    <span className={styles.count}>
      {formatNumber(to - from)}
      {share > ROOM_FOR_WORDS && <span> {WORDS[kind]}</span>}
    </span>
  );
}
