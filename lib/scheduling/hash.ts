/** Hashes for names and seeds: the same text gives the same value everywhere. Nothing here keeps a secret. */

const encoder = new TextEncoder();

/** FNV-1a, 64 bits, over the text's UTF-8 bytes. @returns 16 hexadecimal digits */
export function fnv64Hex(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of encoder.encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

/** FNV-1a, 32 bits, over the text's UTF-16 units: quick, for seeds only. */
export function fnv32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
