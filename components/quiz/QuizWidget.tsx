"use client";
/** The widget that shows why, at the state of the question: beside it, or as a sheet above it. Esc leads back. */

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { FigureBoundary } from "@/components/widgets/FigureBoundary.tsx";
import type { WidgetCall } from "@/lib/widgets/definition.ts";

const WidgetPanel = dynamic(() =>
  import("@/components/widgets/WidgetPanel.tsx").then((module) => module.WidgetPanel),
);

export interface OpenableWidgets {
  count: number;
  /** which is open, and its call */
  opened: { index: number; call: WidgetCall } | null;
  open: (index: number) => void;
  close: () => void;
  /** opens the first, or closes what is open */
  toggle: () => void;
}

/** @param question another one begins with everything closed */
export function useQuizWidget(widgets: readonly WidgetCall[], question: number): OpenableWidgets {
  const [index, setIndex] = useState<number | null>(null);
  const opener = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each question anew
  useEffect(() => setIndex(null), [question]);
  useEffect(() => {
    // there before W is pressed
    if (widgets.length > 0) void import("@/components/widgets/WidgetPanel.tsx");
  }, [widgets]);

  function open(at: number) {
    opener.current = document.activeElement;
    setIndex(at);
  }
  function close() {
    setIndex(null);
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  }
  const call = index === null ? undefined : widgets[index];
  const opened = index === null || call === undefined ? null : { index, call };
  return {
    count: widgets.length,
    opened,
    open,
    close,
    toggle: () => (opened === null ? open(0) : close()),
  };
}

export function QuizWidget({ widget: { opened, close } }: { widget: OpenableWidgets }) {
  if (opened === null) return null;
  return (
    <FigureBoundary fallback={() => <p role="alert">This demo failed. The quiz goes on without it.</p>}>
      <WidgetPanel
        key={opened.index}
        call={opened.call}
        revealed
        asks={false}
        onPrediction={noPrediction}
        onClose={close}
      />
    </FigureBoundary>
  );
}

/** A guess made here belongs to no review. */
function noPrediction() {}
