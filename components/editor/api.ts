/** The editor's requests. */

import type {
  PreviewReply,
  PreviewRequest,
  SaveReply,
  SaveRequest,
  SourceReply,
  UndoSaveRequest,
} from "./protocol.ts";

const GIVE_UP_AFTER_MS = 15_000;

export async function askPreview(request: PreviewRequest, signal: AbortSignal): Promise<PreviewReply> {
  return post("/api/preview", request, signal);
}

export async function saveNote(request: SaveRequest): Promise<SaveReply> {
  return post("/api/notes/save", request);
}

export async function undoSave(request: UndoSaveRequest): Promise<SaveReply> {
  return post("/api/notes/undo-save", request);
}

export async function readSource(path: string): Promise<SourceReply> {
  return answer(await fetch(`/api/notes/source?${new URLSearchParams({ path })}`, { signal: timeout() }));
}

/** Path of the note that cards from widgets are kept in. */
export async function readKeptNote(): Promise<string> {
  const { path } = await answer<{ path: string }>(await fetch("/api/kept-note", { signal: timeout() }));
  return path;
}

export async function rememberKeptNote(path: string): Promise<void> {
  const response = await send("/api/kept-note", { path });
  if (!response.ok) throw new Error((await response.text()).slice(0, 300));
}

async function post<T>(address: string, body: object, signal?: AbortSignal): Promise<T> {
  return answer(await send(address, body, signal));
}

function send(address: string, body: object, signal?: AbortSignal): Promise<Response> {
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: signal === undefined ? timeout() : AbortSignal.any([signal, timeout()]),
  });
}

async function answer<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error((await response.text()).slice(0, 300));
  return (await response.json()) as T;
}

function timeout(): AbortSignal {
  return AbortSignal.timeout(GIVE_UP_AFTER_MS);
}
