import { expect, test, vi } from "vitest";
import { render } from "./test-vault.ts";

const fence = '```demo sinusoidal\nd: 64\nask: "nearest"\n```';

test("in review a demo is a button that carries its widget and its parameters", () => {
  expect(render(fence, { demo: "line" })).toBe(
    '<p class="demo-line"><button type="button" class="demo-open" data-demo="sinusoidal" ' +
      'data-demo-source="d: 64\nask: &#x22;nearest&#x22;\n">Try it: sinusoidal</button></p>',
  );
});

test("the button may be named by what the demo asks", () => {
  const demoLabel = (name: string, yaml: string) => `${name}, ${yaml.length} characters?`;
  expect(render("```demo rope-turns\n```", { demo: "line", demoLabel })).toContain(
    ">Try it: rope-turns, 0 characters?<",
  );
});

test("on a note's page a demo is its figure, unsanitised", () => {
  const renderDemo = vi.fn(() => ({ html: '<svg viewBox="0 0 1 1"><rect/></svg>' }));
  expect(render(`- ${fence.replaceAll("\n", "\n  ")}`, { demo: "figure", renderDemo })).toBe(
    '<ul>\n<li><figure class="demo-figure" data-demo="sinusoidal" data-demo-source="d: 64\nask: &#x22;nearest&#x22;\n">' +
      '<svg viewBox="0 0 1 1"><rect/></svg></figure></li>\n</ul>',
  );
  expect(renderDemo).toHaveBeenCalledExactlyOnceWith("sinusoidal", 'd: 64\nask: "nearest"\n');
});

test("elsewhere a demo is a link to the lab", () => {
  expect(render(fence)).toBe(
    '<p class="demo-line"><a class="demo-open" href="/lab/sinusoidal" data-demo-link="">Try it: sinusoidal</a></p>',
  );
});

test("a demo that can't be shown says so, with what was written", () => {
  const renderDemo = () => ({ error: "d must be <even>" });
  expect(render("```demo rope\nd: 7\n```", { demo: "figure", renderDemo })).toBe(
    '<div class="demo-problem" role="note"><p>This demo can\'t be shown: d must be &#x3C;even></p>' +
      '<pre tabindex="0"><code>d: 7\n</code></pre></div>',
  );
  expect(render("```demo ../x\n```", { demo: "line" })).toBe(
    '<div class="demo-problem" role="note"><p>This demo can\'t be shown: “../x” is no widget\'s name</p></div>',
  );
  expect(render("```demo\n```", { demo: "line" })).toContain("“” is no widget's name");
});

test("code of another language is code", () => {
  expect(render("```demonstration x\na\n```", { demo: "line" })).toBe(
    '<pre tabindex="0"><code class="language-demonstration">a\n</code></pre>',
  );
});
