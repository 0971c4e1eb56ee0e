/** What kind of place an address leads to. */

export type Address =
  /** a place in the text itself, decoded and without `#` */
  | { kind: "fragment"; id: string }
  | { kind: "web"; href: string; host: string }
  | { kind: "mail"; href: string }
  /** `demo:rope?d=64`: a widget in a certain state */
  | { kind: "demo"; widget: string; query: string }
  /** `calc:wavelength(63,128)`: what the words before it are the value of */
  | { kind: "computed"; expression: string }
  /** a raster image written into the text */
  | { kind: "image"; href: string }
  /** a file or page named by its path, decoded; `fragment` has no `#` */
  | { kind: "path"; path: string; fragment?: string }
  /** nothing that may be opened; `why` finishes the sentence "this address …" */
  | { kind: "refused"; why: string };

/** Any place where a path can be read from; it never shows. */
const NOWHERE = "http://nowhere.invalid";

const RASTER = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/;

const WIDGET = /^[a-z][a-z0-9-]*$/;

/**
 * Reads an address as a browser would: white space and control characters before a scheme don't count, nor does its
 * case, and `\` is `/`.
 */
export function readAddress(written: string): Address {
  const address = withoutIgnored(written);
  if (address === "") return { kind: "refused", why: "is empty" };
  if (address.startsWith("#")) return { kind: "fragment", id: decode(address.slice(1)) };
  // any format character that hides in a scheme makes it no scheme to us, and so refused as an unknown one
  const scheme = /^([^/?#:]*):/.exec(address)?.[1]?.toLowerCase();
  switch (scheme) {
    case undefined:
      return readPath(address);
    case "http":
    case "https":
      return readWeb(address);
    case "mailto":
      return { kind: "mail", href: address };
    case "demo":
      return readDemo(address);
    case "calc":
      return { kind: "computed", expression: decode(address.slice("calc:".length)) };
    case "data":
      return RASTER.test(address)
        ? { kind: "image", href: address }
        : { kind: "refused", why: "holds data that is no raster image" };
    default:
      return { kind: "refused", why: `begins with “${scheme}:”, which is not allowed` };
  }
}

/** The URL standard drops control characters and spaces at both ends, and tabs and line feeds everywhere. */
function withoutIgnored(written: string): string {
  let start = 0;
  let end = written.length;
  while (start < end && written.charCodeAt(start) <= 0x20) start++;
  while (end > start && written.charCodeAt(end - 1) <= 0x20) end--;
  return written.slice(start, end).replace(/[\t\n\r]/g, "");
}

/** The target of `[[…]]`: an escaped `|` in a table leaves its backslash behind, an empty alias its `|`. */
export function wikiTarget(written: string): string {
  let end = written.length;
  while (end > 0 && "\\|\t ".includes(written[end - 1] ?? "")) end--;
  return written.slice(0, end).trimStart();
}

function readWeb(address: string): Address {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined) return { kind: "refused", why: "can't be read" };
  return { kind: "web", href: url.href, host: url.host };
}

function readDemo(address: string): Address {
  const [, widget = "", query = ""] = /^demo:([^?#]*)(\?[^#]*)?/i.exec(address) ?? [];
  return WIDGET.test(widget)
    ? { kind: "demo", widget, query }
    : { kind: "refused", why: `names no widget: “${widget}”` };
}

function readPath(address: string): Address {
  if (/^[/\\]{2}/.test(address)) return readWeb(`https:${address.replaceAll("\\", "/")}`);
  const hash = address.indexOf("#");
  const path = decode(hash === -1 ? address : address.slice(0, hash));
  return hash === -1
    ? { kind: "path", path }
    : { kind: "path", path, fragment: decode(address.slice(hash + 1)) };
}

/** Percent-decoding that leaves alone what was never encoded. */
export function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** A path on this site as a browser reads it, or undefined where it would lead to another. */
export function samesitePath(path: string): string | undefined {
  if (!path.startsWith("/") || !URL.canParse(path, NOWHERE)) return undefined;
  const url = new URL(path, NOWHERE);
  return url.origin === NOWHERE ? url.pathname + url.search + url.hash : undefined;
}

export function isWidgetName(name: string): boolean {
  return WIDGET.test(name);
}
