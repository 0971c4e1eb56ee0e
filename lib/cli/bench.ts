/** `loci bench [NAME]`: measures, and prints. Nothing here decides whether a test passes. */

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  review: async () => (await import("./bench/review.ts")).benchReview(),
  vault: async () => (await import("./bench/vault.ts")).benchVault(),
  client: async () => (await import("./bench/client.ts")).benchClient(),
  widgets: async () => (await import("./bench/widgets.ts")).benchWidgets(),
  encodings: async () => (await import("@/lib/encodings/bench.ts")).benchEncodings(),
};

export async function bench(names: readonly string[]): Promise<number> {
  const chosen = names.length === 0 ? Object.keys(BENCHES) : names;
  const unknown = chosen.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    console.error(
      `loci bench: there is no bench ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}`,
    );
    return 2;
  }
  for (const name of chosen) await BENCHES[name]?.();
  return 0;
}
