/** What is known of both encodings, line by line. */

import { type EncodingName, FACT_NAMES, FACTS, nameOf } from "@/lib/widgets/compare/encodings.ts";
import styles from "./FactTable.module.css";

const LINES = Object.entries(FACT_NAMES) as [keyof typeof FACT_NAMES, string][];

export function FactTable({ one, other }: { one: EncodingName; other: EncodingName }) {
  return (
    <table className={styles.facts}>
      <thead>
        <tr>
          <td />
          <th scope="col">A: {nameOf(one)}</th>
          <th scope="col">B: {nameOf(other)}</th>
        </tr>
      </thead>
      <tbody>
        {LINES.map(([fact, name]) => (
          <tr key={fact}>
            <th scope="row">{name}</th>
            <td>{FACTS[one][fact]}</td>
            <td>{FACTS[other][fact]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
