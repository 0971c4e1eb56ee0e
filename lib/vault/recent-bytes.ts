/**
 * The bytes of notes that editors lately took up or saved, by their version: if another program changes the file
 * meanwhile, this is what both texts came from. Kept in memory, the last ones only.
 */

import { shared } from "@/lib/db/shared.ts";

/** About sixteen large notes, or hundreds of usual ones. */
const MOST_BYTES = 32_000_000;

interface Recent {
  /** the oldest first */
  byVersion: Map<string, Uint8Array>;
  bytes: number;
}

const recent = () => shared<Recent>("recent-bytes", () => ({ byVersion: new Map(), bytes: 0 }));

export function rememberBytes(version: string, bytes: Uint8Array): void {
  const state = recent();
  forget(state, version);
  state.byVersion.set(version, bytes);
  state.bytes += bytes.length;
  for (const oldest of state.byVersion.keys()) {
    if (state.bytes <= MOST_BYTES) return;
    forget(state, oldest);
  }
}

export function recallBytes(version: string): Uint8Array | null {
  return recent().byVersion.get(version) ?? null;
}

function forget(state: Recent, version: string): void {
  state.bytes -= state.byVersion.get(version)?.length ?? 0;
  state.byVersion.delete(version);
}
