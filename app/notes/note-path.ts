/** The path of a note from the segments of an address. */

/**
 * Next 16.4 gives a page its segments as encodeURIComponent made them, and the page's metadata the same segments
 * decoded (vercel/next.js#95343). A segment that is no such encoding is therefore taken as it is.
 */
export function notePath(segments: readonly string[]): string {
  return segments.map(decoded).join("/");
}

function decoded(segment: string): string {
  try {
    const plain = decodeURIComponent(segment);
    return encodeURIComponent(plain) === segment ? plain : segment;
  } catch {
    return segment;
  }
}
