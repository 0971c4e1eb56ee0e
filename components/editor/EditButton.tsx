"use client";
/** Opens the editor over the page that it stands on, and shows the page anew once the note is saved. */

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type MouseEvent, useEffect, useState } from "react";
import { ButtonLink } from "../ui/Button.tsx";
import { useCommands } from "../ui/shortcuts/useCommands.ts";
import { fetchWhenIdle } from "./fetch-when-idle.ts";

const EditorSheet = dynamic(() => import("./EditorSheet.tsx").then((module) => module.EditorSheet));

interface Props {
  path: string;
  line: number;
  /** the editor's own page, for a new tab and for browsers without scripts */
  href: string;
}

export function EditButton({ path, line, href }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  useEffect(fetchWhenIdle, []);
  useCommands([{ id: "note.edit", run: () => setOpen(true) }]);

  function press(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpen(true);
  }

  return (
    <>
      <ButtonLink href={href} prefetch={false} command="note.edit" onClick={press}>
        Edit
      </ButtonLink>
      {open && (
        <EditorSheet
          path={path}
          place={{ line, column: 1 }}
          onSaved={() => router.refresh()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
