import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.stubEnv("PORT", "3000");
  vi.stubEnv("LOCI_ALLOWED_HOSTS", "loci.example.org");
  vi.resetModules(); // the proxy reads the environment once, when it is loaded
});
afterEach(() => vi.unstubAllEnvs());

async function answer(url: string, init: { method?: string; headers?: Record<string, string> } = {}) {
  const { proxy } = await import("@/proxy.ts");
  const request = new NextRequest(url, init);
  request.headers.set("host", new URL(url).host);
  return proxy(request);
}

const nonceIn = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

describe("the proxy", () => {
  test("gives the page the policy that its answer carries, so that Next can put the nonce on its scripts", async () => {
    const response = await answer("http://127.0.0.1:3000/review");
    const policy = response.headers.get("content-security-policy");
    // how Next passes changed request headers on to the page
    expect(response.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
    expect(response.headers.get("x-middleware-request-x-nonce")).toBe(nonceIn(policy));
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("never uses a nonce twice, nor takes one from the request", async () => {
    const forged = { "content-security-policy": "script-src 'nonce-forged'", "x-nonce": "forged" };
    const responses = await Promise.all(
      [1, 2].map(() => answer("http://127.0.0.1:3000/", { headers: forged })),
    );
    const nonces = responses.map((response) => nonceIn(response.headers.get("content-security-policy")));
    expect(new Set([...nonces, "forged"]).size).toBe(3);
    expect(responses[0]?.headers.get("x-middleware-request-x-nonce")).toBe(nonces[0]);
  });

  test("refuses a strange name in plain text, under the same policy", async () => {
    const response = await answer("http://evil.example:3000/review");
    expect(response.status).toBe(421);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await response.text()).toContain("“evil.example:3000”");
  });

  test("refuses a change that another site asks for, and lets our own through", async () => {
    const post = (origin: string) =>
      answer("http://127.0.0.1:3000/settings", { method: "POST", headers: { origin } });
    expect((await post("https://evil.example")).status).toBe(403);
    expect((await post("http://127.0.0.1:3000")).status).toBe(200);
  });

  test("answers to the names in LOCI_ALLOWED_HOSTS", async () =>
    expect((await answer("http://loci.example.org/")).status).toBe(200));
});
