import { describe, expect, test } from "vitest";
import { checkRequest, type RequestFacts } from "./check-request.ts";
import { parseAllowedHosts } from "./host.ts";

const listening = { port: "3000", allowedHosts: parseAllowedHosts("loci.example.org") };
const check = (facts: Partial<RequestFacts>) =>
  checkRequest({ method: "GET", host: "127.0.0.1:3000", origin: null, fetchSite: null, ...facts }, listening);
const statusOf = (facts: Partial<RequestFacts>) => check(facts)?.status ?? "let in";

describe("a request that reads", () => {
  test.each(["GET", "HEAD", "OPTIONS"])("by %s comes in under our own name", (method) =>
    expect(statusOf({ method })).toBe("let in"),
  );
  test("comes in from a link on another site", () =>
    expect(statusOf({ fetchSite: "cross-site", origin: "https://example.org" })).toBe("let in"));
  test.each([null, "", "evil.example", "evil.example:3000", "localhost:4000", "127.0.0.1:3000@evil.example"])(
    "is misdirected when its host is %j",
    (host) => expect(statusOf({ host })).toBe(421),
  );
});

describe.each(["POST", "PUT", "PATCH", "DELETE", "post", "TRACE", "INVENTED"])("a %s", (method) => {
  test.each([
    { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", fetchSite: "same-origin" },
    { host: "localhost:3000", origin: "http://localhost:3000", fetchSite: null },
    { host: "[::1]:3000", origin: "http://[::1]:3000", fetchSite: "same-origin" },
    { host: "loci.example.org", origin: "https://loci.example.org", fetchSite: "same-origin" },
    { host: "loci.example.org:443", origin: "https://loci.example.org", fetchSite: "same-origin" },
    { host: "loci.example.org:8443", origin: "https://loci.example.org:8443", fetchSite: "same-origin" },
  ])("comes in from $origin to $host ($fetchSite)", (facts) =>
    expect(statusOf({ method, ...facts })).toBe("let in"),
  );

  test.each([
    { origin: "https://evil.example", fetchSite: "cross-site" },
    { origin: "https://evil.example", fetchSite: null },
    { origin: "http://localhost:3000", fetchSite: "same-origin" }, // ours, but another origin than the host's
    { origin: "http://127.0.0.1:4000", fetchSite: "same-site" }, // another program on this computer
    { origin: "http://127.0.0.1", fetchSite: null },
    { origin: "http://127.0.0.1:3000.evil.example", fetchSite: null },
    { origin: "http://evil.example/127.0.0.1:3000", fetchSite: null },
    { origin: "http://127.0.0.1:3000/", fetchSite: null },
    { origin: "file://127.0.0.1:3000", fetchSite: null },
    { origin: "null", fetchSite: "same-origin" }, // a sandboxed frame
    { origin: "null", fetchSite: null },
    { origin: "", fetchSite: null },
    { origin: null, fetchSite: null },
    { origin: null, fetchSite: "same-origin" },
    { origin: null, fetchSite: "none" },
    { origin: "http://127.0.0.1:3000", fetchSite: "cross-site" },
    { origin: "http://127.0.0.1:3000", fetchSite: "none" },
  ])("is refused from $origin ($fetchSite)", (facts) => expect(statusOf({ method, ...facts })).toBe(403));

  test("under a name that is not ours is misdirected, though its origin agrees", () =>
    expect(statusOf({ method, host: "evil.example:3000", origin: "http://evil.example:3000" })).toBe(421));
});

describe("a refusal says what to do", () => {
  test("when the name is unknown", () =>
    expect(
      check({ host: "evil.example" })?.reason,
    ).toBe(`This request asked for “evil.example”, and Loci does not go by it. Nothing was read or changed.

Open http://127.0.0.1:3000 on the computer that Loci runs on.
If you reach Loci by another name on purpose (a proxy, a forwarded port), start it with that name in
LOCI_ALLOWED_HOSTS, such as LOCI_ALLOWED_HOSTS=loci.example.org
`));
  test("when a program sends no origin", () =>
    expect(check({ method: "POST" })?.reason).toContain("send the header Origin: http://127.0.0.1:3000\n"));
  test("when another site sent it", () =>
    expect(check({ method: "POST", origin: "https://evil.example" })?.reason).toContain(
      "open http://127.0.0.1:3000 again",
    ));
  test("without repeating what could move a terminal's cursor, nor at any length", () =>
    expect(check({ host: `a\u001b[2J${"b".repeat(200)}` })?.reason).toContain(`“a?[2J${"b".repeat(75)}…”`));
});
