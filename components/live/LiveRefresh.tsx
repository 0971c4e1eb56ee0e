"use client";
/** Makes the page it stands on show what the vault says now. Scroll, focus and what was typed stay. */

import { useRouter } from "next/navigation";
import { useLive } from "./useLive.ts";

export function LiveRefresh() {
  const router = useRouter();
  useLive(() => router.refresh());
  return null;
}
