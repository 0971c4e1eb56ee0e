/** Opens the editor, at a place of the note where one is named; both are counted from 1. */
export function editHref(path: string, line?: number, column = 1): string {
  const segments = path.split("/").map(encodeURIComponent).join("/");
  const place = column > 1 ? `?line=${line}&column=${column}` : `?line=${line}`;
  return `/edit/${segments}${line === undefined ? "" : place}`;
}
