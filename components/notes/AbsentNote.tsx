/** A note that is known and cannot be shown: what is kept, and what to do. */

import Link from "next/link";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { ProblemList } from "../problems/ProblemList.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";

export function GoneNote({
  title,
  path,
  versionsHref,
}: {
  title: string;
  path: string;
  versionsHref: string;
}) {
  return (
    <EmptyState as="h1" title={`The file of “${title}” is gone`} actions={toNotes}>
      <p>
        There is no <code>{path}</code> in the vault any more. It may have been renamed, moved or deleted.
      </p>
      <p>
        Its cards are out of the review, and everything you remember of them is kept with their whole history.
        Put the file back, or its cards into another note, and read the vault again: they come back as they
        were.
      </p>
      <p>
        What Loci replaced in it in the last 30 days <Link href={versionsHref}>is kept</Link>.
      </p>
    </EmptyState>
  );
}

export function UnreadableNote({ title, problem }: { title: string; problem: Problem }) {
  return (
    <EmptyState as="h1" title={`“${title}” cannot be read now`} actions={toNotes}>
      <ProblemList problems={[{ ...problem, href: null }]} />
      <p>What is known of it is kept as it was, and its cards stay in the review.</p>
    </EmptyState>
  );
}

const toNotes = <ButtonLink href="/notes">Look through the notes</ButtonLink>;
