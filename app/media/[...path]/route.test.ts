import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { GET } from "./route.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "loci-media-route-"));
  const vault = join(folder, "vault");
  await mkdir(join(vault, "img"), { recursive: true });
  await Promise.all([
    writeFile(join(vault, "img", "a 100%.svg"), SVG),
    writeFile(join(vault, "tone.mp3"), "0123456789"),
    writeFile(join(vault, "note.md"), "text"),
    writeFile(join(folder, "outside.png"), "png"),
  ]);
  vi.stubEnv("LOCI_VAULT", vault);
});

const get = (path: string[], headers: Record<string, string> = {}, method = "GET") =>
  GET(new Request("http://127.0.0.1/media", { headers, method }), { params: Promise.resolve({ path }) });

test("a drawing is served whole, under a policy of its own", async () => {
  const answer = await get(["img", "a 100%.svg"]);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  expect(await answer.text()).toBe(SVG);
});

test("a part of a sound is served as that part", async () => {
  const answer = await get(["tone.mp3"], { Range: "bytes=3-5" });
  expect(answer.status).toBe(206);
  expect(await answer.text()).toBe("345");
});

test("what the browser still has is not sent again, nor a body where only the head is asked for", async () => {
  const first = await get(["tone.mp3"], {}, "HEAD");
  expect([first.status, first.body, first.headers.get("content-length")]).toEqual([200, null, "10"]);
  const again = await get(["tone.mp3"], { "If-None-Match": first.headers.get("etag") as string });
  expect([again.status, again.body]).toEqual([304, null]);
});

test.each([[["note.md"]], [["..", "outside.png"]], [["img", "none.png"]], [["img"]], [[""]]])(
  "%j is not there",
  async (path) => expect((await get(path)).status).toBe(404),
);
