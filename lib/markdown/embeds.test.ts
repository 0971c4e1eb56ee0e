import { describe, expect, test } from "vitest";
import type { EmbeddedNote, RenderContext } from "./context.ts";
import { plainText } from "./plain-text.ts";
import { faultsOf } from "./safe-html.ts";
import { render as renderWithFeeds } from "./test-vault.ts";

/** Line feeds between elements say nothing. */
const render = (...input: Parameters<typeof renderWithFeeds>) =>
  renderWithFeeds(...input)
    .replace(/>\n+/g, ">")
    .replace(/\n+</g, "<");

/** A vault of embeddable notes; links in them are resolved like those of the text itself. */
function vault(notes: Record<string, string>): Pick<RenderContext, "resolveNote" | "resolveEmbed"> {
  const context: Pick<RenderContext, "resolveNote" | "resolveEmbed"> = {
    resolveNote: (target) => {
      const [name = ""] = target.split("#");
      return name === "" || Object.keys(notes).some((key) => key.split("#")[0] === name)
        ? { href: `/notes/${target}`, title: name }
        : null;
    },
    resolveEmbed: (target) => embedded(target),
  };
  const embedded = (target: string): EmbeddedNote | null => {
    const text = notes[target];
    if (text === undefined) return null;
    const title = target.split("#")[0] ?? "";
    return {
      key: target,
      href: `/notes/${target}`,
      title,
      text,
      context: { resolveFile: () => null, ...context },
    };
  };
  return context;
}

const source = (name: string, words = name.split("#")[0]) =>
  `<p class="embed-source"><a class="wiki-link" href="/notes/${name}">${words}</a></p>`;

test("an embedded note stands as a quotation that links to it", () => {
  expect(render("Above\n![[A]]\nbelow", vault({ A: "One *word*.\n\nTwo." }))).toBe(
    `<p>Above</p><blockquote class="embed"><p>One <em>word</em>.</p><p>Two.</p>${source("A")}</blockquote><p>below</p>`,
  );
});

test.each([
  ["- ![[A]]", `<li><blockquote class="embed"><p>a</p>${source("A")}</blockquote></li>`],
  ["> ![[A]]", `<blockquote><blockquote class="embed"><p>a</p>${source("A")}</blockquote></blockquote>`],
  ["| x |\n|-|\n| ![[A]] |", `<td><blockquote class="embed"><p>a</p>${source("A")}</blockquote></td>`],
])("%j holds it too", (markdown, expected) =>
  expect(render(markdown, vault({ A: "a" }))).toContain(expected),
);

test.each(["# ![[A]]", "**![[A]]**"])(
  "where no block may stand, as in %j, it stays a link card",
  (markdown) =>
    expect(render(markdown, vault({ A: "a" }))).toContain(
      '<a class="link-card" href="/notes/A"><span class="link-card-title">A</span></a>',
    ),
);

test("an embed inside a link leaves the link whole", () =>
  expect(render("[![[A]]](https://a.org)", vault({ A: "a" }))).not.toContain("embed"));

test("its headings don't join the page's outline, and its ids and footnotes are its own", () => {
  const html = render("# Top\n\nx[^n] ^b\n\n![[A]]\n\n![[B]]\n\n[^n]: out", {
    ...vault({ A: "# Top\n\ny[^n] ^b\n\n[^n]: in", B: "z[^n]\n\n[^n]: again" }),
  });
  expect(html.match(/<h[1-6][^>]*>[^<]*/g)).toEqual([
    '<h1 id="t-top">Top',
    '<h2 class="sr-only" id="t-embed-1-footnote-label">Footnotes',
    '<h2 class="sr-only" id="t-embed-2-footnote-label">Footnotes',
    '<h2 class="sr-only" id="t-footnote-label">Footnotes',
  ]);
  expect(html).toContain('<p class="embed-heading">Top</p>');
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(id);
  for (const [, id] of html.matchAll(/aria-describedby="([^"]*)"/g)) expect(ids).toContain(id);
});

test("schedules, comments and block names are no more shown than in the note itself", () => {
  expect(render("![[A]]", vault({ A: "a %%c%% <!--SR:!2024-02-11,84,290--> ^id" }))).toContain(
    '<p id="t-embed-1-block-id">a',
  );
  expect(render("![[A]]", vault({ A: "a %%c%%" }))).not.toContain("%%");
});

describe("embeds in embeds", () => {
  test("are shown, each with its own note", () => {
    const html = render("![[A]]", vault({ A: "a ![[B#Part]]", "B#Part": "b" }));
    expect(html).toBe(
      `<blockquote class="embed"><p>a</p><blockquote class="embed"><p>b</p>${source("B#Part", "B")}</blockquote>${source("A")}</blockquote>`,
    );
  });

  test("stop where one would hold itself, and say so", () => {
    expect(render("![[A]]", vault({ A: "a ![[B]]", B: "b ![[A]]" }))).toContain(
      '<p>b</p><p class="embed-source">This would embed itself here: <a class="wiki-link" href="/notes/A">A</a></p>',
    );
    expect(render("![[A#Part]]", vault({ "A#Part": "p ![[A]]", A: "![[A#Part]]" }))).toContain(
      "This would embed itself here",
    );
  });

  test("stop at the fourth", () => {
    const notes = Object.fromEntries(
      Array.from({ length: 9 }, (_, level) => [`N${level}`, `deep ${level}\n\n![[N${level + 1}]]`]),
    );
    const html = render("![[N0]]", vault(notes));
    expect(html.match(/deep \d/g)).toEqual(["deep 0", "deep 1", "deep 2", "deep 3"]);
    expect(html).toContain('<a class="link-card" href="/notes/N4">');
  });

  test("are bounded in number and size, however they multiply", () => {
    const notes = Object.fromEntries(
      Array.from({ length: 9 }, (_, level) => [
        `N${level}`,
        `${"word ".repeat(1000)}\n\n${`![[N${level + 1}]]\n\n`.repeat(20)}`,
      ]),
    );
    const html = render("![[N0]]\n\n".repeat(30), vault(notes));
    expect(html.match(/class="embed"/g)?.length).toBeLessThanOrEqual(50);
    expect(html.length).toBeLessThan(250_000);
  });
});

test("a very long note is cut at a paragraph, which is said", () => {
  const html = render("![[A]]", vault({ A: "A paragraph of some words.\n\n".repeat(2000) }));
  expect(html).toContain("There is more of it in <a");
  expect(html).toMatch(/words\.<\/p>\s*<p class="embed-source">/);
  expect(html.length).toBeLessThan(35_000);
});

test("nothing in an embedded note gets past the sanitiser", () => {
  const html = render(
    "![[A]]",
    vault({
      A: '<script>alert(1)</script><p id=app onclick=x style="position:fixed">a</p>\n\n[x](javascript:alert(1))',
    }),
  );
  expect(faultsOf(html)).toEqual([]);
  expect(html).not.toMatch(/<script|href="javascript/);
});

test("a forged mark in an embedded note is only words", () =>
  expect(render("![[A]]", vault({ A: "\u2e28\uf8f0card0\uf8f0\u2e29" }))).toContain("\u2e28card0\u2e29"));

test("a heading or block that the note lacks is told in its place", () => {
  const resolveNote = () => ({ href: "/notes/A", title: "A", lacks: "no heading “X”" });
  expect(render("![[A#X]]", { resolveNote })).toBe(
    '<p><span class="unresolved" title="“A” has no heading “X”">A</span></p>',
  );
  expect(render("[[A#X]]", { resolveNote })).toBe(
    '<p><a class="wiki-link lacks-place" href="/notes/A" title="“A” has no heading “X”">A › X</a></p>',
  );
  expect(render("[a](A.md#X)", { resolveNote })).toBe(
    '<p><a href="/notes/A" class="lacks-place" title="“A” has no heading “X”">a</a></p>',
  );
  expect(render("[[#X]]", { resolveNote })).toBe(
    '<p><span class="unresolved" title="This note has no heading “X”">X</span></p>',
  );
});

test("in one line of words an embed is its name", () =>
  expect(plainText("See ![[Note]] now")).toBe("See Note now"));

describe("a sound or film", () => {
  const resolveFile = (target: string) => ({ href: `/media/${target}` });
  test.each([
    [
      "![[call.mp3]]",
      '<audio class="player" controls preload="none" src="/media/call.mp3" aria-label="call.mp3"><a href="/media/call.mp3"><span class="link-card-title">call.mp3</span></a></audio>',
    ],
    [
      "![the call](call.OGG)",
      '<audio class="player" controls preload="none" src="/media/call.OGG" aria-label="the call"><a href="/media/call.OGG"><span class="link-card-title">the call</span></a></audio>',
    ],
    [
      "![[film.webm]]",
      '<video class="player" controls preload="none" src="/media/film.webm" aria-label="film.webm"><a href="/media/film.webm"><span class="link-card-title">film.webm</span></a></video>',
    ],
  ])("%s is played where it stands", (markdown, expected) =>
    expect(render(markdown, { resolveFile })).toBe(`<p>${expected}</p>`),
  );

  test("of another site is a link, and an author's own player is dropped", () => {
    expect(render("![x](https://a.org/x.mp3)")).not.toContain("<audio");
    expect(render('a<audio src="/media/x.mp3" autoplay></audio>b')).toBe("<p>ab</p>");
    expect(render('<a class="player" href="https://a.org/x.mp3">x</a>')).not.toContain("<audio");
  });
});
