/** A note that was here and whose file is not. */

import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";

export function GoneNote({ title, path }: { title: string; path: string }) {
  return (
    <EmptyState
      as="h1"
      title={`The file of “${title}” is gone`}
      actions={<ButtonLink href="/notes">Look through the notes</ButtonLink>}
    >
      <p>
        There is no <code>{path}</code> in the vault any more. It may have been renamed, moved or deleted.
      </p>
      <p>
        Its cards are out of the review, and everything you remember of them is kept with their whole history.
        Put the file back, or its cards into another note, and read the vault again: they come back as they
        were.
      </p>
    </EmptyState>
  );
}
