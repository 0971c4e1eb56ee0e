/** Fetches the editor while nothing else is going on, so that it is there when its key is pressed. */

/** Where the browser has no idea of idleness. */
const SOON_MS = 2_000;

export function fetchWhenIdle(): () => void {
  const get = () => void import("./EditorSheet.tsx");
  if ("requestIdleCallback" in window) {
    const id = requestIdleCallback(get);
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(get, SOON_MS);
  return () => clearTimeout(timer);
}
