import type { NextConfig } from "next";

export default {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of everything; a start should not.
  typescript: { ignoreBuildErrors: true },
  // 90 KB of languages that the editor does not speak
  turbopack: { resolveAlias: { "@codemirror/lang-html": "./components/editor/syntax/no-html.ts" } },
  // Native or wasm modules that a bundler must leave where npm put them.
  serverExternalPackages: ["better-sqlite3", "@prisma/adapter-better-sqlite3", "satteri", "@parcel/watcher"],
  // The watcher's own code for this machine, whose name it puts together only when it runs.
  outputFileTracingIncludes: { "/api/live": ["./node_modules/@parcel/watcher-*/**/*"] },
} satisfies NextConfig;
