import { expect, test } from "vitest";
import { render } from "./test-vault.ts";

const image = (src: string, alt: string, size = "") =>
  `<img src="${src}" alt="${alt}"${size} loading="lazy" decoding="async">`;

test.each([
  ["![[wave.png]]", image("/media/wave.png", "")],
  ["![[wave.png|200]]", image("/media/wave.png", "", ' width="200"')],
  ["![[wave.png|a wave|200x100]]", image("/media/wave.png", "a wave", ' width="200" height="100"')],
  ["![a wave](wave.png)", image("/media/wave.png", "a wave")],
  ["![a wave|80](wave.png)", image("/media/wave.png", "a wave", ' width="80"')],
  ["![](img/a%20b.jpg)", image("/media/img/a%20b.jpg", "")],
  ["![dot](data:image/gif;base64,R0lGODlh)", image("data:image/gif;base64,R0lGODlh", "dot")],
  ['<img src="wave.png" width="50" alt="w" onerror="x">', image("/media/wave.png", "w", ' width="50"')],
])("%s is an image of the vault, or of the text itself", (source, expected) => {
  expect(render(source)).toContain(expected);
});

test.each([
  [
    "![[Rotary]]",
    '<a class="link-card" href="/notes/Rotary"><span class="link-card-title">Rotary embedding</span></a>',
  ],
  [
    "![[Rotary#Why|why]]",
    '<a class="link-card" href="/notes/Rotary#Why"><span class="link-card-title">why</span></a>',
  ],
  [
    "![[paper.pdf]]",
    '<a class="link-card" href="/media/paper.pdf"><span class="link-card-title">paper.pdf</span></a>',
  ],
  [
    "![a chart](https://a.org/chart.png)",
    '<a class="link-card" href="https://a.org/chart.png" rel="noopener noreferrer nofollow">' +
      '<span class="link-card-host">a.org</span> <span class="link-card-title">a chart</span></a>',
  ],
])("%s is a link card, so that nothing is loaded or copied in", (source, expected) => {
  expect(render(source)).toBe(`<p>${expected}</p>`);
});

test("an image of another site inside a link leaves the link whole", () => {
  expect(render("[![badge](https://img.org/b.svg)](https://a.org)")).toBe(
    '<p><a href="https://a.org/" rel="noopener noreferrer nofollow"><span><span class="link-card-host">img.org</span> ' +
      '<span class="link-card-title">badge</span></span></a></p>',
  );
});

test.each([
  ["![[lost.png]]", "No file in this vault is named “lost.png”", "lost.png"],
  ["![[Nowhere|there]]", "No note or file in this vault is named “Nowhere”", "there"],
  [
    "![x](javascript:alert(1))",
    "The address of this image begins with “javascript:”, which is not allowed",
    "x",
  ],
  [
    "![x](data:image/svg+xml;base64,AAAA)",
    "The address of this image holds data that is no raster image",
    "x",
  ],
  ["![](#a)", "This is not the address of an image", "image"],
])("%s can't be shown, and says why", (source, why, words) => {
  expect(render(source)).toBe(`<p><span class="unresolved" title="${why}">${words}</span></p>`);
});
