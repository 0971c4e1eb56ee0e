"use client";
/** The one button of Today. Enter presses it from anywhere on the page. */

import { useRouter } from "next/navigation";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { useCommands } from "@/components/ui/shortcuts/useCommands.ts";

export function StartButton() {
  const router = useRouter();
  useCommands([{ id: "today.start", run: () => router.push("/review") }]);
  return (
    <ButtonLink href="/review" variant="filled" command="today.start">
      Start
    </ButtonLink>
  );
}
