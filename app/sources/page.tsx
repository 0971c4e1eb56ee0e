/** What other texts said, whether it holds, and which cards and lessons carry it. */

import type { Metadata } from "next";
import { connection } from "next/server";
import { LiveRefresh } from "@/components/live/LiveRefresh.tsx";
import { SourcesPage } from "@/components/sources/SourcesPage.tsx";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { VERDICTS } from "@/lib/cards/corrections.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import { loadCorrections } from "./load-corrections.ts";

export const metadata: Metadata = { title: "Sources and corrections" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Sources({ searchParams }: Props) {
  await connection(); // the vault may have been read since the build
  const [texts, index, { verdict }] = await Promise.all([loadCorrections(), linkIndex(), searchParams]);
  if (texts.length === 0) {
    return (
      <EmptyState
        title="No text is corrected here"
        as="h1"
        actions={<ButtonLink href="/notes">Read the notes</ButtonLink>}
      >
        <p>
          A note with <code>kind: corrections</code> lists what a text said, item by item, and whether it
          holds.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <LiveRefresh />
      <SourcesPage
        texts={texts}
        wanted={VERDICTS.find((each) => each === verdict) ?? null}
        bibliography={index.note("sources", "")}
      />
    </>
  );
}
