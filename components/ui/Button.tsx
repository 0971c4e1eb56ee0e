/** A button, and a link that looks like one. Filled for the one thing to do next, outlined else, quiet in passing. */

import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import styles from "./Button.module.css";
import { CommandKeys } from "./shortcuts/CommandKeys.tsx";
import type { CommandId } from "./shortcuts/catalog.ts";

interface Looks {
  variant?: "filled" | "outlined" | "quiet";
  /** the colour of a grade in place of the accent */
  tone?: "again" | "hard" | "good" | "easy";
  /** prints the keys of this command after the label; the command itself is the page's (useCommands) */
  command?: CommandId | undefined;
  children: ReactNode;
}

export function Button({
  variant,
  tone,
  command,
  className,
  type = "button",
  children,
  ...rest
}: Looks & ComponentProps<"button">) {
  return (
    <button {...rest} type={type} className={classes(variant, className)} data-tone={tone}>
      {children}
      {command && <CommandKeys command={command} />}
    </button>
  );
}

export function ButtonLink({
  variant,
  tone,
  command,
  className,
  children,
  ...rest
}: Looks & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={classes(variant, className)} data-tone={tone}>
      {children}
      {command && <CommandKeys command={command} />}
    </Link>
  );
}

function classes(variant: Looks["variant"] = "outlined", more: string | undefined): string {
  return [styles.button, styles[variant], more].filter(Boolean).join(" ");
}
