"use client";
/** Lets a key go on with an attempt. Shows nothing: its key stands beside the link. */

import { useRouter } from "next/navigation";
import { useCommands } from "@/components/ui/shortcuts/useCommands.ts";

export function ContinueKey({ attempt }: { attempt: string }) {
  const router = useRouter();
  useCommands([{ id: "quiz.continue", run: () => router.push(`/quiz/${attempt}`) }]);
  return null;
}
