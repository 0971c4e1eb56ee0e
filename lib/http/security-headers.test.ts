import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, nonceOf, securityHeaders } from "./security-headers.ts";

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1).join(" ")]),
  );

describe("the content security policy", () => {
  const policy = directives(contentSecurityPolicy("bm9uY2U=", false));

  test("lets a script run only by nonce, and never evaluates text", () =>
    expect(policy["script-src"]).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'"));
  test("lets a style element in only by nonce, and style attributes for KaTeX", () =>
    expect([policy["style-src-elem"], policy["style-src-attr"]]).toEqual([
      "'self' 'nonce-bm9uY2U='",
      "'unsafe-inline'",
    ]));
  test.each(["default-src", "object-src", "base-uri", "frame-ancestors"])("leaves no %s", (name) =>
    expect(policy[name]).toBe("'none'"),
  );
  test("loads nothing from another site", () =>
    expect(Object.values(policy).join(" ")).not.toMatch(/https?:|\*|blob:/));
  test("evaluates text in development alone, where React asks for it", () =>
    expect(directives(contentSecurityPolicy("bm9uY2U=", true))["script-src"]).toContain("'unsafe-eval'"));
});

test("every answer keeps its type, its referrer and its window to itself", () =>
  expect(securityHeaders("policy")).toMatchObject({
    "Content-Security-Policy": "policy",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  }));

describe("a nonce", () => {
  test("is the bytes in base64", () =>
    expect(nonceOf(new Uint8Array(16).fill(255))).toBe("/////////////////////w=="));
  test("of too few bytes is our own mistake", () =>
    expect(() => nonceOf(new Uint8Array(8))).toThrow("a nonce needs at least 16 bytes, got 8"));
});
