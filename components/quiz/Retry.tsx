"use client";
/** A press that starts a quiz of a certain kind, such as what was missed. */

import { Button } from "@/components/ui/Button.tsx";
import type { CommandId } from "@/components/ui/shortcuts/catalog.ts";
import { useCommands } from "@/components/ui/shortcuts/useCommands.ts";
import type { QuizSource } from "./protocol.ts";
import { useStart } from "./use-start.ts";

interface Props {
  source: QuizSource;
  /** its name where several of its words stand on a page */
  name?: string;
  children: React.ReactNode;
  variant?: "filled" | "outlined" | "quiet";
  command?: CommandId;
}

/** All of it, as a practice: whoever asks again wants to know why. */
export function Retry({ source, name, children, variant = "outlined", command }: Props) {
  const { start, starting, problem } = useStart();
  const run = () => void start({ source, length: "all", mode: { kind: "practice" } });
  useCommands(command === undefined ? [] : [{ id: command, run }]);
  return (
    <>
      <Button variant={variant} command={command} aria-label={name} aria-disabled={starting} onClick={run}>
        {children}
      </Button>
      {problem !== "" && <span role="alert">{problem}</span>}
    </>
  );
}
