import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOurs, type Listening, parseAllowedHosts, parseHost } from "./host.ts";

describe("a Host header", () => {
  test.each([
    ["127.0.0.1:3000", { name: "127.0.0.1", port: "3000" }],
    ["localhost", { name: "localhost", port: "" }],
    ["LOCALHOST:80", { name: "localhost", port: "80" }],
    ["[::1]:3000", { name: "[::1]", port: "3000" }],
    ["my-mac.local:3000", { name: "my-mac.local", port: "3000" }],
  ])("%s is read", (text, host) => expect(parseHost(text)).toEqual(host));

  test.each([
    "",
    ":3000",
    "localhost:",
    "localhost:port",
    "localhost:300000",
    "user@localhost:3000",
    "localhost:3000/",
    "localhost:3000,evil.example",
    "evil.example#localhost",
    "local host",
    "localhost.:3000",
    "::1:3000",
    "[::1",
    "local\thost",
    "ｌocalhost",
  ])("%j is no host", (text) => expect(parseHost(text)).toBeNull());

  const hostLike = fc.string({ unit: fc.constantFrom(..."aZ09.-_:[]@/ \u0000é"), maxLength: 12 });
  test("is read whole or not at all, whatever is sent", () =>
    fc.assert(
      fc.property(fc.oneof(hostLike, fc.string({ unit: "binary" })), (text) => {
        const host = parseHost(text);
        if (host) expect(host.name + (host.port && `:${host.port}`)).toBe(text.toLowerCase());
      }),
    ));
});

describe("a server on port 3000", () => {
  const listening: Listening = {
    port: "3000",
    allowedHosts: parseAllowedHosts("loci.example.org, [fd00::7]  desk.local:8080"),
  };
  const answersTo = (text: string) => {
    const host = parseHost(text);
    return host !== null && isOurs(host, listening);
  };

  test.each([
    "127.0.0.1:3000",
    "localhost:3000",
    "LocalHost:3000",
    "[::1]:3000",
    "loci.example.org",
    "loci.example.org:8443",
    "[fd00::7]:3000",
    "desk.local:8080",
  ])("answers to %s", (host) => expect(answersTo(host)).toBe(true));

  test.each([
    "evil.example",
    "evil.example:3000",
    "localhost",
    "localhost:3001",
    "localhost.evil.example:3000",
    "127.0.0.1.nip.io:3000",
    "127.0.0.2:3000",
    "0.0.0.0:3000",
    "[::]:3000",
    "2130706433:3000",
    "desk.local",
    "desk.local:80",
    "www.loci.example.org",
  ])("does not answer to %s", (host) => expect(answersTo(host)).toBe(false));
});

test("a server on port 80 answers to a loopback name without a port", () =>
  expect(isOurs({ name: "localhost", port: "" }, { port: "80", allowedHosts: [] })).toBe(true));

describe("LOCI_ALLOWED_HOSTS", () => {
  test.each([undefined, "", "  ", ","])("left as %j allows nothing more", (list) =>
    expect(parseAllowedHosts(list)).toEqual([]),
  );
  test("with an entry that is no name says which", () =>
    expect(() => parseAllowedHosts("ok.example https://loci.example.org")).toThrow(
      'LOCI_ALLOWED_HOSTS must hold names such as loci.example.org, got "https://loci.example.org"',
    ));
});
