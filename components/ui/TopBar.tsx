"use client";
/** The slim bar over every page. */

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Button } from "./Button.tsx";
import { isUnder, PAGES } from "./pages.ts";
import styles from "./TopBar.module.css";

export function TopBar({ onCommands }: { onCommands: () => void }) {
  const path = usePathname();
  return (
    <header className={styles.bar}>
      <nav aria-label="Pages">
        <ul>
          {PAGES.filter(({ aside }) => !aside).map(({ href, label }) => (
            <li key={href}>
              {/* every page waits for its request, so there is nothing to fetch ahead */}
              <Link href={href} prefetch={false} aria-current={isUnder(path, href) ? "page" : undefined}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Button variant="quiet" className={styles.commands} command="help.commands" onClick={onCommands}>
        Commands
      </Button>
    </header>
  );
}
