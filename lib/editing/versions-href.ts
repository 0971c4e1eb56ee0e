/** The address of a note's kept versions. */

export function versionsHref(path: string): string {
  return `/versions/${path.split("/").map(encodeURIComponent).join("/")}`;
}
