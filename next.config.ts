import type { NextConfig } from "next";

export default {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or wasm modules that a bundler must leave where npm put them.
  serverExternalPackages: ["better-sqlite3", "@prisma/adapter-better-sqlite3", "satteri"],
} satisfies NextConfig;
