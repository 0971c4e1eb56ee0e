/** What the server tells of the vault, for whatever on the page wants to know. One connection for the whole tab. */

export interface VaultChange {
  revision: number;
  /** notes that changed; `many` where there are too many to name, or some may have been missed */
  paths: readonly string[] | "many";
}

type Listener = (change: VaultChange) => void;

const listeners = new Set<Listener>();

/** @returns a function that ends it */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A refused connection is not tried again by the browser itself. */
const TRY_AGAIN_MS = 2_000;

/**
 * Connects while the tab is seen, and no longer: a browser opens only six connections to a server, and tabs are many.
 *
 * @param since the revision that the page was made from
 * @returns a function that ends it
 */
export function connect(since: number): () => void {
  let seen = since;
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function open() {
    source = new EventSource(`/api/live?since=${seen}`);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const change = JSON.parse(data) as VaultChange;
      const isNews = change.revision !== seen;
      seen = change.revision;
      if (isNews) for (const listener of listeners) listener(change);
    };
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return; // the browser tries again
      clearTimeout(retry);
      retry = setTimeout(follow, TRY_AGAIN_MS);
    };
  }

  function follow() {
    close();
    if (document.visibilityState === "visible") open();
  }

  function close() {
    clearTimeout(retry);
    source?.close();
    source = undefined;
  }

  follow();
  document.addEventListener("visibilitychange", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    close();
  };
}
