"use client";
/** The widget laid open: figure, formula, controls, and what can be taken away. Its state is the caller's. */

import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { cardMarkdown } from "@/lib/widgets/card-markdown.ts";
import { labPath, writeDemoLink } from "@/lib/widgets/codec.ts";
import { defaultParams, type Params, withinLimits } from "@/lib/widgets/fields.ts";
import { Actions, useCopy } from "./Actions.tsx";
import { Controls } from "./controls/Controls.tsx";
import { DataTable } from "./DataTable.tsx";
import styles from "./Explorer.module.css";
import { FigureBoundary } from "./FigureBoundary.tsx";
import { FigureFailed } from "./FigureFailed.tsx";
import { Formula } from "./Formula.tsx";
import { useKeep } from "./use-keep.tsx";
import { useSpokenReading } from "./use-spoken-reading.ts";
import type { WidgetView } from "./view.ts";

interface ExplorerProps {
  view: WidgetView;
  params: Params;
  onParams(params: Params): void;
  /** where `0` leads; the widget's own defaults without it */
  home?: Params;
  /** asks a prediction, where one can be asked */
  onPredict?: (() => void) | undefined;
  /** what stands between the figure and its controls */
  children?: ReactNode;
}

export function Explorer({ view, params, onParams, home, onPredict, children }: ExplorerProps) {
  const { definition, Figure } = view;
  const [tableOpen, setTableOpen] = useState(false);
  const { copy, byHand } = useCopy();
  const { keep, sheet } = useKeep();
  const result = useMemo(() => definition.compute(params), [definition, params]);
  const reading = definition.reading(params);
  useSpokenReading(reading);

  const move = (changed: Params) => onParams(withinLimits(definition.fields, { ...params, ...changed }));
  const reset = () => onParams(home ?? defaultParams(definition.fields));
  const toggleTable = () => setTableOpen((open) => !open);
  const link = () => copy(window.location.origin + labPath(definition, { params }), "Link copied");
  const noteLink = () =>
    copy(
      `[${definition.title}](${writeDemoLink(definition, { params })})`,
      "Link copied: paste it into a note",
    );
  const markdown = () => cardMarkdown(definition, params);
  const card = () => copy(markdown(), "Card copied: paste it into a note");
  const keepCard = () => keep(markdown());

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    const act = { "0": reset, t: toggleTable, l: link, k: keepCard, p: onPredict }[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of whatever in it has the focus; each has its button too
    <div className={styles.explorer} onKeyDown={onKeyDown}>
      <figure className={styles.figure}>
        <FigureBoundary
          fallback={(retry) => <FigureFailed widget={definition} params={params} onRetry={retry} />}
        >
          <Figure params={params} result={result} onMove={move} />
        </FigureBoundary>
        <figcaption className={styles.reading}>{reading}</figcaption>
      </figure>
      <Formula formula={definition.formula(params)} />
      {children}
      <Controls fields={definition.fields} params={params} onMove={move} />
      <Actions
        tableOpen={tableOpen}
        onTable={toggleTable}
        onLink={link}
        onNoteLink={noteLink}
        onReset={reset}
        onCard={card}
        onKeep={keepCard}
      />
      {byHand}
      {tableOpen && <DataTable table={definition.table(params)} />}
      {sheet}
    </div>
  );
}

/** Whether plain letters belong to what has the focus. */
function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type === "text")
  );
}
