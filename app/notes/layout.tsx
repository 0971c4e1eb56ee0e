import type { ReactNode } from "react";
import { LiveRefresh } from "@/components/live/LiveRefresh.tsx";

/** The list of notes and each note follow the vault. */
export default function NotesLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <LiveRefresh />
    </>
  );
}
