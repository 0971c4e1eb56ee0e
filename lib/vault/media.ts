/** Images, sounds, films and papers of the vault, and nothing else of the disk. */

import { realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".bmp": "image/bmp",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".aac": "audio/aac",
  ".flac": "audio/flac",
  ".m4a": "audio/mp4",
  ".mp3": "audio/mpeg",
  ".oga": "audio/ogg",
  ".ogg": "audio/ogg",
  ".opus": "audio/ogg",
  ".wav": "audio/wav",
  ".mov": "video/quicktime",
  ".mp4": "video/mp4",
  ".ogv": "video/ogg",
  ".webm": "video/webm",
  ".pdf": "application/pdf",
};

export function isMediaName(name: string): boolean {
  return Object.hasOwn(TYPES, extname(name).toLowerCase());
}

export interface MediaFile {
  /** absolute */
  file: string;
  type: string;
  size: number;
  mtimeMs: number;
}

/** @returns null for whatever is not a media file inside the vault: hidden, linked out, escaping, missing */
export async function findMedia(vault: string, path: string): Promise<MediaFile | null> {
  const parts = path.split("/");
  const type = TYPES[extname(path).toLowerCase()];
  const forbidden = parts.some((part) => part === "" || part.startsWith(".") || /[\\\0]/.test(part));
  if (type === undefined || forbidden) return null;
  try {
    const root = await realpath(vault);
    const file = await realpath(join(root, ...parts));
    if (!file.startsWith(root + sep)) return null;
    const found = await stat(file);
    return found.isFile() ? { file, type, size: found.size, mtimeMs: found.mtimeMs } : null;
  } catch {
    return null;
  }
}
