"use client";

import { type ReactNode, useMemo } from "react";
import { plot, wavelength } from "@/lib/widgets/testing/wavelength.ts";
import { Plot } from "../figure/Plot.tsx";
import type { FigureProps, WidgetView } from "../view.ts";

type Props = FigureProps<{ pair: number; base: number }, { turns: Float64Array }>;

function Figure({ params, result, onMove }: Props) {
  // drawn anew when the base changes; a move along the pairs moves the cursor alone
  const spec = useMemo(() => plot({ pair: 0, base: params.base }), [params.base]);
  return (
    <Plot
      spec={spec}
      cursor={{ x: params.pair, y: result.turns[params.pair] as number }}
      onMove={({ x }) => onMove({ pair: Math.round(x) })}
    />
  );
}

const view: WidgetView = { definition: wavelength, Figure };

export default function WavelengthView({ children }: { children: (view: WidgetView) => ReactNode }) {
  return children(view);
}
