"use client";
/** The frame itself failed, so this brings its own document. The learner's theme is out of reach; the system's is used. */

import "./fonts.css";
import "./tokens.css";
import "./globals.css";

import { ErrorReport } from "@/components/ui/ErrorReport.tsx";

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" data-theme="system">
      <body>
        <title>Not shown · Loci</title>
        <main>
          <ErrorReport error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
