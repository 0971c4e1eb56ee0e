/** Why an option is right or wrong, and what is believed by whoever takes it. */

import Link from "next/link";
import { Prose } from "@/components/markdown/Prose.tsx";
import type { Reason } from "./asked.ts";
import styles from "./WhyOf.module.css";

export function WhyOf({ why, misconception }: Reason) {
  return (
    <>
      {why !== "" && <Prose html={why} className={styles.why} />}
      {misconception && (
        <p className={styles.belief}>
          Misconception: <Link href={misconception.href}>{misconception.name}</Link>
        </p>
      )}
    </>
  );
}
