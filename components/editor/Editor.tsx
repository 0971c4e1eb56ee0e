"use client";
/** A note being written: its source, and beside it what it will be. On a page of its own, or as a sheet over another. */

import type { ViewUpdate } from "@codemirror/view";
import dynamic from "next/dynamic";
import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { versionsHref } from "@/lib/editing/versions-href.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { useCommands } from "../ui/shortcuts/useCommands.ts";
import { CardList } from "./CardList.tsx";
import styles from "./Editor.module.css";
import { NewCardMenu } from "./NewCardMenu.tsx";
import { LeaveNotice, Notices } from "./Notices.tsx";
import { PreviewPane } from "./PreviewPane.tsx";
import { ProblemPane } from "./ProblemPane.tsx";
import type { PreviewView, Version } from "./protocol.ts";
import { SaveLine } from "./SaveLine.tsx";
import { useAddition } from "./use-addition.ts";
import { usePreview } from "./use-preview.ts";
import { useSaving } from "./use-saving.ts";
import { type Place, useSourceView } from "./use-source-view.ts";

export interface EditorProps {
  path: string;
  /** the file as it was read; without a version it is a note that is not there yet, and the text a template */
  source: { text: string; version: Version | null };
  place: Place | null;
  /** a card to be put at the end of the text, unsaved */
  addition?: string | undefined;
  /** what stands above the text */
  above?: ReactNode;
  /** alone on its page, where it uses the whole window */
  isPage?: boolean;
  /** once the file holds the text */
  onSaved?: (() => void) | undefined;
  /** back to the page below; without it there is none */
  onClose?: () => void;
  /** set to what leaves the editor, asking first if the text is not saved */
  leave?: RefObject<() => void>;
}

// most saves meet nothing
const Conflict = dynamic(() => import("./Conflict.tsx").then((module) => module.Conflict));

/** What a narrow window shows; a wide one shows all three. */
type Tab = "write" | "preview" | "problems";

export function Editor({
  path,
  source,
  place,
  addition,
  above,
  isPage = false,
  onSaved,
  onClose,
  leave,
}: EditorProps) {
  const [tab, setTab] = useState<Tab>("write");
  const [looked, setLooked] = useState<PreviewView>("card");
  const { mount, view } = useSourceView({ path, text: source.text, place, onUpdate });
  const preview = usePreview(view, path, looked);
  const saving = useSaving(view, { path, source, onSaved });
  useAddition(view, { path, source: source.text }, addition);

  function onUpdate(update: ViewUpdate) {
    preview.onUpdate(update);
    saving.onUpdate(update);
  }

  const [leaving, setLeaving] = useState(false);
  const close = () => (saving.dirty ? setLeaving(true) : onClose?.());
  useEffect(() => {
    if (leave) leave.current = close;
  });
  useCommands([
    { id: "edit.save", run: () => void saving.save() },
    { id: "edit.close", when: onClose !== undefined, run: close },
  ]);

  const problems = preview.found?.problems ?? [];
  return (
    <div
      className={styles.editor}
      data-tab={tab}
      data-page={isPage || undefined}
      data-conflict={saving.state.kind === "conflict" || undefined}
    >
      <div className={styles.head}>
        <header className={styles.bar}>
          <h1 className={styles.path}>{path}</h1>
          <SaveLine saving={saving} />
          {isPage && saving.version !== null && (
            <ButtonLink variant="quiet" href={versionsHref(path)}>
              Versions
            </ButtonLink>
          )}
          <NewCardMenu view={view} />
          <Button variant="filled" command="edit.save" onClick={() => void saving.save()}>
            Save
          </Button>
          {onClose && (
            <Button variant="quiet" command="edit.close" onClick={close}>
              Close
            </Button>
          )}
        </header>
        <Tabs tab={tab} onTab={setTab} problems={problems.length} />
      </div>
      {saving.state.kind === "conflict" && (
        <div className={styles.conflict}>
          <Conflict
            key={saving.state.disk?.version ?? ""}
            path={path}
            base={saving.state.base}
            mine={saving.state.mine}
            disk={saving.state.disk}
            onResolved={(text, base) => void saving.resolve(text, base)}
            onCancel={() => {
              saving.putOff();
              view?.focus();
            }}
          />
        </div>
      )}
      <div className={styles.write}>
        {above}
        {leaving && onClose && saving.dirty && (
          <LeaveNotice
            onSave={() => void saving.save()}
            onLeave={onClose}
            onStay={() => {
              setLeaving(false);
              view?.focus();
            }}
          />
        )}
        <Notices saving={saving} />
        <noscript>
          <p>Writing here needs JavaScript. The note is a file: any program that edits text can change it.</p>
        </noscript>
        <div ref={mount} className={styles.source} />
      </div>
      <div className={styles.lists}>
        <ProblemPane view={view} problems={problems} />
        <CardList view={view} blocks={preview.found?.blocks ?? []} />
      </div>
      <div className={styles.preview}>
        <PreviewPane preview={preview} looked={looked} onLook={setLooked} />
      </div>
    </div>
  );
}

interface TabsProps {
  tab: Tab;
  onTab(tab: Tab): void;
  problems: number;
}

function Tabs({ tab, onTab, problems }: TabsProps) {
  const labels: Record<Tab, string> = {
    write: "Write",
    preview: "Preview",
    problems: problems === 0 ? "Problems" : `Problems (${problems})`,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a form's behaviour
    <div className={styles.tabs} role="group" aria-label="Parts of the editor">
      {(["write", "preview", "problems"] as const).map((name) => (
        <Button key={name} variant="quiet" aria-pressed={tab === name} onClick={() => onTab(name)}>
          {labels[name]}
        </Button>
      ))}
    </div>
  );
}
