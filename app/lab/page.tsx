import type { Metadata } from "next";
import { LabTile } from "@/components/widgets/LabTile.tsx";
import { allWidgets } from "@/lib/widgets/registry.ts";
import styles from "./lab.module.css";

export const metadata: Metadata = { title: "Lab" };

export default function LabPage() {
  return (
    <div className={styles.gallery}>
      <h1>Lab</h1>
      <p>Live figures that compute what they show. Guess first, then look.</p>
      <div className={styles.tiles}>
        {allWidgets.map((widget) => (
          <LabTile key={widget.name} widget={widget} />
        ))}
      </div>
    </div>
  );
}
