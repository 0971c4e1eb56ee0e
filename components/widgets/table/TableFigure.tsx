"use client";
/** The whole table in small, the rows around the chosen one, its vector, and what a program makes of the position. */

import { useState } from "react";
import { formatNumber } from "@/lib/widgets/format.ts";
import type { TableParams, TableResult } from "@/lib/widgets/table/compute.ts";
import { programs } from "@/lib/widgets/table/words.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import type { FigureProps } from "../view.ts";
import { Rows } from "./Rows.tsx";
import styles from "./TableFigure.module.css";
import { Vector } from "./Vector.tsx";
import { WholeTable } from "./WholeTable.tsx";

/** What the pointer is over: lit in every view, changed in none. */
export interface Lit {
  position?: number;
  /** index among the dimensions shown */
  column?: number;
}

/** What each of the views is given. */
export interface PartProps extends FigureProps<TableParams, TableResult> {
  lit: Lit;
  onLit(lit: Lit): void;
}

export function TableFigure(props: FigureProps<TableParams, TableResult>) {
  const [lit, setLit] = useState<Lit>({});
  const { params, result } = props;
  const part: PartProps = { ...props, lit, onLit: setLit };
  return (
    <div className={styles.figure}>
      <div className={styles.views}>
        <WholeTable {...part} />
        <Rows {...part} />
        <Vector {...part} />
      </div>
      <VisuallyHidden>
        {/* said at once when the end is passed, and not again further out */}
        <span role="alert">{result.place.kind === "no row" ? "Past the last row of the table" : ""}</span>
      </VisuallyHidden>
      <p className={styles.origin}>
        {params.source === "sinusoidal"
          ? "The values are those of the function, exact."
          : "The values are an illustration, not a model’s weights: a slow pattern with noise where a row was trained, noise alone where it was not."}
      </p>
      <div className={styles.facts}>
        <Programs params={params} />
        <Counter params={params} result={result} />
      </div>
    </div>
  );
}

function Programs({ params }: { params: TableParams }) {
  return (
    <div className={styles.gets}>
      <table className={styles.programs}>
        <caption>What position {formatNumber(params.position)} gets</caption>
        <tbody>
          {programs(params).map(({ call, outcome, loud }) => (
            <tr key={call}>
              <th scope="row">{call}</th>
              <td data-loud={loud}>{outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Counter({ params, result }: Pick<PartProps, "params" | "result">) {
  const size = `${formatNumber(result.bytes / 1e6)} MB in float32`;
  return (
    <p className={styles.counter}>
      <strong>{formatNumber(result.parameters)}</strong> parameters
      <small>
        {params.source === "sinusoidal"
          ? `Kept as a table, ${formatNumber(params.length)} vectors take ${size}, but none of it is learned.`
          : size}
      </small>
    </p>
  );
}
