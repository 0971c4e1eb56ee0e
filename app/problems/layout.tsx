import type { ReactNode } from "react";
import { LiveRefresh } from "@/components/live/LiveRefresh.tsx";

/** The problems follow the vault: one that is mended leaves the list. */
export default function ProblemsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <LiveRefresh />
    </>
  );
}
