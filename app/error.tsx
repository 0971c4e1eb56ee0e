"use client";
/** A page that failed; the shell around it still works. */

import { ErrorReport } from "@/components/ui/ErrorReport.tsx";

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorReport error={error} retry={retry} />;
}
