import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { LabTile } from "@/components/widgets/LabTile.tsx";
import { allWidgets } from "@/lib/widgets/registry.ts";
import styles from "./lab.module.css";
import { countUses } from "./uses.ts";

export const metadata: Metadata = { title: "Lab" };

export default async function LabPage() {
  await connection(); // cards come and go with the vault
  const uses = await countUses();
  return (
    <div className={styles.gallery}>
      <header>
        <h1>Lab</h1>
        <p>
          Live figures that compute what they show. Guess first, then look.{" "}
          <Link href="/lab/guesses">How your guesses went</Link>
        </p>
      </header>
      <div className={styles.tiles}>
        {allWidgets.map((widget) => (
          <LabTile key={widget.name} widget={widget} cards={uses.get(widget.name) ?? 0} />
        ))}
      </div>
    </div>
  );
}
