import { request } from "node:http";
import type { Page } from "@playwright/test";
import { capitals, expect, type Loci, test } from "./loci.ts";

/** A request with whatever headers an attacker's page or program could send; fetch would not let us. */
function ask(
  loci: Loci,
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const url = new URL(path, loci.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname: url.hostname, port: url.port, path, method, headers }, (response) => {
      let body = "";
      response.on("data", (text) => {
        body += text;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on("error", reject);
    sent.end(method === "POST" ? "{}" : undefined);
  });
}

test("only requests that ask for us by name are answered, and only our own pages change anything", async ({
  loci,
}) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  const host = new URL(loci.url).host;
  const rebound = await ask(loci, "/", { host: "evil.example" });
  expect(rebound.status).toBe(421);
  expect(rebound.body).toContain("LOCI_ALLOWED_HOSTS");
  expect((await ask(loci, "/_next/static/none.js", { host: "evil.example" })).status).toBe(421);
  const post = (headers: Record<string, string>) => ask(loci, "/api/events", { host, ...headers }, "POST");
  expect((await post({ origin: "http://evil.example" })).status).toBe(403);
  expect((await post({ origin: "null" })).status).toBe(403);
  expect((await post({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await post({ origin: loci.url })).status).toBe(400); // let in, and the empty act refused
});

test("pages carry a strict policy: scripts by nonce only, no eval, no frames", async ({ loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.start();
  const { headers, body } = await ask(loci, "/review", { host: new URL(loci.url).host });
  const policy = String(headers["content-security-policy"]);
  const scripts = policy.split(";").find((part) => part.trim().startsWith("script-src"));
  expect(scripts).toMatch(/'nonce-[^']+'/);
  expect(scripts).not.toContain("unsafe");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
  const nonce = scripts?.match(/'nonce-([^']+)'/)?.[1];
  for (const [tag] of body.matchAll(/<script[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
});

const attacks = `---
tags: [flashcards]
---
Hostile <script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">::answer <a href="javascript:window.hacked=3">x</a> <svg onload="window.hacked = 4"></svg> $\\href{javascript:window.hacked=5}{y}$ $\\htmlData{x=y}{z}$

Second <style>body { display: none }</style><iframe src="/"></iframe>::<form action="http://evil.example"><button>b</button></form> [c](java&#115;cript:window.hacked=6)
`;

async function isUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  const dangerous = page.locator(
    "main :is(script, iframe, form[action*='evil'], svg[onload], [onerror], a[href^='javascript' i], [data-x])",
  );
  await expect(dangerous).toHaveCount(0);
  await expect(page.locator("main")).toBeVisible();
}

test("a hostile note runs nothing, in review and as a page", async ({ page, loci }) => {
  await loci.write("hostile.md", attacks);
  await loci.start();
  const blocked: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) blocked.push(message.text());
  });
  await page.goto(`${loci.url}/review`);
  await page.getByRole("button", { name: /Show the answer/ }).click();
  await expect(page.getByRole("article")).toContainText("answer");
  await isUnharmed(page);
  await page.goto(`${loci.url}/notes/hostile.md`);
  await isUnharmed(page);
  expect(blocked).toEqual([]);
});

test("no path leads out of the vault", async ({ loci }) => {
  await loci.write("capitals.md", capitals);
  await loci.write(".secret/x.png", "png");
  await loci.start();
  for (const path of [
    "/media/../../../etc/passwd",
    "/media/..%2f..%2f..%2fetc%2fpasswd",
    "/media/%2e%2e/data/loci.db",
    "/media/.secret/x.png",
    "/media/capitals.md",
    "/notes/..%2f..%2fetc%2fpasswd",
    "/notes/../data/loci.db",
  ]) {
    const answer = await ask(loci, path, { host: new URL(loci.url).host });
    expect.soft(answer.status, path).toBe(404);
    expect(answer.body).not.toContain("root:");
    expect(answer.body).not.toContain("SQLite format");
  }
});
