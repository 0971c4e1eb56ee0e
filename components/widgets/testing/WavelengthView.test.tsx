import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Explorer } from "../Explorer.tsx";
import WavelengthView from "./WavelengthView.tsx";

test("the example is a widget that can be explored: figure, reading, formula and controls", () => {
  const html = renderToStaticMarkup(
    <WavelengthView>
      {(view) => <Explorer view={view} params={{ pair: 16, base: 10_000 }} onParams={() => {}} />}
    </WavelengthView>,
  );
  expect(html).toMatch(/<figure.*<svg.*pair 16: one turn in 62\.83 tokens.*<math.*type="range"/s);
});

test.each(["lib/widgets/testing/wavelength.ts", "components/widgets/testing/WavelengthView.tsx"])(
  "CONTRIBUTING shows %s as it is",
  (file) => expect(readFileSync("CONTRIBUTING.md", "utf8")).toContain(readFileSync(file, "utf8")),
);
