/**
 * What one server process keeps once. Next builds each route as a bundle of its own and reloads modules in
 * development, so a module's own variable would exist several times over; the global object does not.
 */

const store = globalThis as typeof globalThis & { lociShared?: Map<string, unknown> };

/** The value kept under `key`, made at first use. */
export function shared<T>(key: string, make: () => T): T {
  store.lociShared ??= new Map();
  if (!store.lociShared.has(key)) store.lociShared.set(key, make());
  return store.lociShared.get(key) as T;
}
