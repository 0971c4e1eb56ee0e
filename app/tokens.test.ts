import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const themes = ["light", "dark"] as const;
const grounds = ["bg", "surface", "sunk"] as const;
const ratings = ["again", "hard", "good", "easy"] as const;

/** name → its colour in each theme, read from the style sheet itself */
const colours = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name, { light, dark } as { light: string; dark: string }],
  ),
);

function colour(name: string, theme: "light" | "dark"): string {
  const found = colours.get(name);
  if (!found) throw new Error(`tokens.css has no colour --${name}`);
  return found[theme];
}

/** Relative luminance of an sRGB colour (WCAG 2.2, "relative luminance"). */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

/** CIE L*, 0–100. */
function lightness(hex: string): number {
  const y = luminance(hex);
  return y > 216 / 24_389 ? 116 * Math.cbrt(y) - 16 : (24_389 / 27) * y;
}

test("the contrast formula gives 21 for black on white and 1 for a colour on itself", () =>
  expect([contrast("#000000", "#ffffff"), contrast("#1f4e9e", "#1f4e9e")]).toEqual([21, 1]));

describe.each(themes)("in the %s theme", (theme) => {
  const text = ["ink", "ink-2", "ink-3", "accent", "position", "content", ...ratings];
  test.each(text.flatMap((name) => grounds.map((ground) => ({ name, ground }))))(
    "$name can be read on $ground (4.5 to 1)",
    ({ name, ground }) =>
      expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5),
  );

  test.each(grounds)("the edge of a control is seen on %s (3 to 1)", (ground) =>
    expect(contrast(colour("control-edge", theme), colour(ground, theme))).toBeGreaterThanOrEqual(3),
  );

  test.each([...ratings, "accent"])("text can be read on a fill of %s (4.5 to 1)", (fill) =>
    expect(contrast(colour("on-fill", theme), colour(fill, theme))).toBeGreaterThanOrEqual(4.5),
  );

  test("the two ends of the diverging scale are equally light", () =>
    expect(Math.abs(lightness(colour("fig-neg", theme)) - lightness(colour("fig-pos", theme)))).toBeLessThan(
      0.5,
    ));
});

test("every colour that differs by theme is registered, so that a canvas can read it", () => {
  const registered = [...css.matchAll(/@property --([a-z0-9-]+) /g)].map(([, name]) => name);
  expect(registered.sort()).toEqual([...colours.keys()].sort());
});

test("every colour but the scale of figures has its own in forced colours", () => {
  const forced = css.slice(css.indexOf("forced-colors"));
  const missing = [...colours.keys()].filter((name) => !forced.includes(`--${name}: `));
  expect(missing).toEqual(["fig-neg", "fig-zero", "fig-pos"]);
});
