"use client";
/**
 * Two versions of a note that came from one: what was written here, and what another program wrote into the file
 * meanwhile. What does not collide is merged and can be looked at; the rest is chosen place by place.
 *
 * The caller gives it a `key` made of `disk.version`, so that another change of the file begins anew, and keeps
 * `mine` as it was when the conflict was met. `onResolved` gets the merged text and the version that it replaces:
 * save it with that as its base (null: the file is gone, and the text is to be written as a new note).
 */

import { useEffect, useId, useMemo, useRef, useState } from "react";
import { type MergeRegion, merge3, mergedText } from "@/lib/editing/merge3.ts";
import type { Version } from "@/lib/editing/saving.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { type Choice, CollidingPlace, linesOf } from "./CollidingPlace.tsx";
import styles from "./Conflict.module.css";
import { MergedPlace } from "./MergedPlace.tsx";

export interface ConflictProps {
  path: string;
  /** the text that the editor began with; null where it is not known, and then every difference is to be chosen */
  base: string | null;
  mine: string;
  /** what the file says now; null if it is gone */
  disk: { text: string; version: Version } | null;
  onResolved: (text: string, base: Version | null) => void;
  /** back to the editor with nothing chosen; the text there stays unsaved */
  onCancel: () => void;
}

export function Conflict({ disk, ...rest }: ConflictProps) {
  return disk === null ? <GoneFile {...rest} /> : <TwoVersions disk={disk} {...rest} />;
}

type Gone = Omit<ConflictProps, "disk">;

function GoneFile({ path, mine, onResolved, onCancel }: Gone) {
  const { heading, titleId } = useOpening(`The file ${path} is gone from the disk.`);
  return (
    <section className={styles.conflict} aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        The file is gone from the disk
      </h2>
      <p>
        There is no <code>{path}</code> any more: it was deleted, renamed or moved while you were writing.
        What you wrote is still here.
      </p>
      <p>If it was renamed, its new file has the text from before your changes.</p>
      <div className={styles.actions}>
        <Button variant="filled" onClick={() => onResolved(mine, null)}>
          Write it again at this path
        </Button>
        <Button onClick={onCancel}>Back to the text</Button>
      </div>
    </section>
  );
}

function TwoVersions({ path, base, mine, disk, onResolved, onCancel }: Gone & Pick<Existing, "disk">) {
  const regions = useMemo(() => withPlaces(merge3(base, mine, disk.text)), [base, mine, disk.text]);
  const count = regions.filter(({ region }) => region.kind === "conflict").length;
  const [choices, setChoices] = useState<readonly (Choice | null)[]>(() => Array(count).fill(null));
  const left = choices.filter((choice) => choice === null).length;
  const { heading, titleId } = useOpening(`The file changed on the disk. ${inWords(count)}`);
  const statusId = useId();

  const choose = (place: number, choice: Choice) => {
    const next = choices.with(place, choice);
    setChoices(next);
    if (choices[place]?.kind === choice.kind) return; // each letter written by hand is no news
    const still = next.filter((other) => other === null).length;
    announce(`Place ${place + 1} of ${count} is chosen. ${still === 0 ? "None is left." : `${still} left.`}`);
  };
  const chooseEverywhere = (kind: "mine" | "disk") => {
    setChoices(choices.map(() => ({ kind })));
    announce(kind === "mine" ? "Yours is taken everywhere." : "What is on disk is taken everywhere.");
  };
  const conflicts = regions.flatMap(({ region }) => (region.kind === "conflict" ? [region] : []));
  const result = mergedText(
    regions.map(({ region }) => region),
    conflicts.map((region, place) => linesOf(region, choices[place] ?? null)),
  );

  return (
    <section className={styles.conflict} aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        The file changed on the disk
      </h2>
      <p>
        Another program wrote <code>{path}</code> while you were writing here. Nothing was overwritten.{" "}
        {inWords(count)}
      </p>
      {count > 1 && (
        <div className={styles.actions}>
          <Button onClick={() => chooseEverywhere("mine")}>Yours everywhere</Button>
          <Button onClick={() => chooseEverywhere("disk")}>On disk everywhere</Button>
        </div>
      )}
      {regions.map(({ id, place, region }) =>
        region.kind === "conflict" ? (
          <CollidingPlace
            key={id}
            region={region}
            number={place + 1}
            of={count}
            hasBase={base !== null}
            choice={choices[place] ?? null}
            onChoose={(choice) => choose(place, choice)}
          />
        ) : (
          <MergedPlace key={id} region={region} />
        ),
      )}
      <div className={styles.end}>
        <p id={statusId}>
          {left > 0
            ? stillToChoose(left)
            : "The result is whole. Saving it keeps the version on disk among the versions of the note."}
        </p>
        <div className={styles.actions}>
          <Button
            variant="filled"
            disabled={result === null}
            aria-describedby={statusId}
            onClick={() => {
              if (result !== null) onResolved(result, disk.version);
            }}
          >
            Use this result
          </Button>
          <Button onClick={onCancel}>Back to the text</Button>
        </div>
      </div>
    </section>
  );
}

type Existing = { disk: NonNullable<ConflictProps["disk"]> };

/** @property place which of the conflicts it is, from 0; where it is none, how many came before */
function withPlaces(regions: readonly MergeRegion[]): { id: number; place: number; region: MergeRegion }[] {
  let conflicts = 0;
  return regions.map((region, id) => ({
    id,
    place: region.kind === "conflict" ? conflicts++ : conflicts,
    region,
  }));
}

function inWords(count: number): string {
  if (count === 0) return "The changes of both fit together.";
  return count === 1
    ? "At one place both changed the same lines: choose what stays there."
    : `At ${count} places both changed the same lines: choose what stays at each.`;
}

function stillToChoose(left: number): string {
  return left === 1 ? "One place is still to be chosen." : `${left} places are still to be chosen.`;
}

/** The view takes the place of what was being done, so the focus goes to its heading, and it is said what happened. */
function useOpening(words: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const spoken = useRef(words);
  useEffect(() => {
    heading.current?.focus();
    announce(spoken.current);
  }, []);
  return { heading, titleId };
}
