/** The frame of every page: language, theme, fonts, and the shell around the page's own content. */

import "katex/dist/katex.min.css";
import "./fonts.css";
import "./tokens.css";
import "./globals.css";

import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { CSSProperties, ReactNode } from "react";
import { LiveConnection } from "@/components/live/LiveConnection.tsx";
import { Shell } from "@/components/ui/Shell.tsx";
import { readAppearance } from "@/lib/db/appearance.ts";
import type { Theme } from "@/lib/settings-limits.ts";
import { vaultRevision } from "@/lib/vault/library.ts";
import { preloadTextFonts } from "./preload-fonts.ts";

export const metadata: Metadata = {
  title: { default: "Loci", template: "%s · Loci" },
  description: "Spaced repetition whose flashcards open live demos",
  robots: { index: false, follow: false },
};

/** --bg of tokens.css, for the browser's own bars, which cannot read it. */
const BAR = { light: "#fbfaf7", dark: "#15161a" };
const COLOR_SCHEME = { system: "light dark", light: "light", dark: "dark" } as const satisfies Record<
  Theme,
  string
>;

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await readAppearance();
  return {
    colorScheme: COLOR_SCHEME[theme],
    themeColor:
      theme === "system"
        ? [
            { media: "(prefers-color-scheme: light)", color: BAR.light },
            { media: "(prefers-color-scheme: dark)", color: BAR.dark },
          ]
        : BAR[theme],
    // the review's foot must stand above a phone's own bars
    viewportFit: "cover",
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme, textSize, reducedMotion, shortcuts } = await readAppearance();
  // also makes every page wait for its request, without which it could not carry that request's nonce
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  preloadTextFonts();
  return (
    <html
      lang="en"
      data-theme={theme}
      data-motion={reducedMotion ? "reduced" : undefined}
      style={{ "--text-size": `${textSize}%` } as CSSProperties}
    >
      <head>
        {/* where React Aria looks for leave to add its style elements */}
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>
        <Shell shortcuts={shortcuts}>{children}</Shell>
        <LiveConnection revision={vaultRevision()} />
      </body>
    </html>
  );
}
