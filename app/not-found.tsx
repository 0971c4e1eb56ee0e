/** No page, note, card or widget under this address. */

import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <EmptyState
      as="h1"
      title="Nothing is kept under this address"
      actions={
        <>
          <ButtonLink href="/" variant="filled">
            Go to Today
          </ButtonLink>
          <ButtonLink href="/notes">Look through the notes</ButtonLink>
        </>
      }
    >
      <p>
        The address may be mistyped, or the note was renamed, moved or deleted. When a note’s file is gone its
        cards leave the review, but what you remember of them is kept and comes back with the file.
      </p>
    </EmptyState>
  );
}
