import type { ReactNode } from "react";
import { LiveRefresh } from "@/components/live/LiveRefresh.tsx";

/** A card's page follows its note. */
export default function CardsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <LiveRefresh />
    </>
  );
}
