"use client";
/** The one button of Today. Enter presses it from anywhere on the page. */

import { useRouter } from "next/navigation";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { useCommands } from "@/components/ui/shortcuts/useCommands.ts";

export function StartButton({ href = "/review", children = "Start" }: { href?: string; children?: string }) {
  const router = useRouter();
  useCommands([{ id: "today.start", run: () => router.push(href) }]);
  return (
    <ButtonLink href={href} variant="filled" command="today.start">
      {children}
    </ButtonLink>
  );
}
