/** What every answer tells the browser it may do. */

/** A stated reason for each, since the defaults are all "anything goes". */
const ALWAYS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  // Not no-referrer: under that a browser sends "Origin: null" with a form's POST, and our own forms would be refused.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * Scripts run only with this answer's nonce, or when such a script loads them. Style elements too; style
 * attributes are open, because KaTeX places every glyph by one. Nothing is loaded from another site.
 *
 * @param development React's development build evaluates text to rebuild stacks, and the development server adds
 *   style elements of its own
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src-elem 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    // for browsers that do not tell the two apart
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** For the vault's own files: an SVG opened by itself may draw, and nothing else. */
export const MEDIA_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

export function securityHeaders(policy: string): Record<string, string> {
  return { ...ALWAYS, "Content-Security-Policy": policy };
}

/** 128 random bits, as the policy's grammar wants them. */
export function nonceOf(bytes: Uint8Array): string {
  if (bytes.length < 16) throw new RangeError(`a nonce needs at least 16 bytes, got ${bytes.length}`);
  return btoa(String.fromCharCode(...bytes));
}
