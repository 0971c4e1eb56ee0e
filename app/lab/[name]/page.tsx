import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { DataTable } from "@/components/widgets/DataTable.tsx";
import { Formula } from "@/components/widgets/Formula.tsx";
import { LabStates } from "@/components/widgets/LabStates.tsx";
import { LabUses } from "@/components/widgets/LabUses.tsx";
import { LabWidget } from "@/components/widgets/LabWidget.tsx";
import { ParamProblems } from "@/components/widgets/ParamProblems.tsx";
import { StaticFigure } from "@/components/widgets/StaticFigure.tsx";
import { labPath, readSearch } from "@/lib/widgets/codec.ts";
import { findWidget } from "@/lib/widgets/registry.ts";
import styles from "../lab.module.css";
import { usesOf } from "../uses.ts";

interface Props {
  params: Promise<{ name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const widget = findWidget((await params).name);
  return widget === null ? {} : { title: widget.title, description: widget.question };
}

export default async function WidgetPage({ params, searchParams }: Props) {
  const widget = findWidget((await params).name);
  if (widget === null) notFound();
  const search = toSearchParams(await searchParams);
  const { call, problems } = readSearch(widget, search);
  // in the browser the state is under short names only
  if ([...search.keys()].some((name) => name in widget.fields)) redirect(labPath(widget, call));
  const uses = await usesOf(widget.name);
  return (
    <article className={styles.page}>
      <header>
        <p>
          <Link href="/lab">Lab</Link> · {widget.title}
        </p>
        <h1>{widget.question}</h1>
      </header>
      <ParamProblems problems={problems} />
      <div className={styles.columns}>
        <section aria-label={widget.title}>
          <LabWidget name={widget.name} />
          <noscript>
            <figure className={styles.picture}>
              <StaticFigure widget={widget} params={call.params} />
              <figcaption>Without JavaScript this is a picture: {widget.reading(call.params)}.</figcaption>
            </figure>
            <Formula formula={widget.formula(call.params)} />
            <DataTable table={widget.table(call.params)} />
          </noscript>
        </section>
        <aside className={styles.margin}>
          <h2>What to try</h2>
          <LabStates widget={widget} presets={widget.states} />
          <h2>Presets</h2>
          <LabStates widget={widget} presets={widget.presets} />
          <h2>Cards that use it</h2>
          <LabUses uses={uses} />
          <h2>Papers</h2>
          <ul className={styles.papers}>
            {widget.papers.map(({ label, url }) => (
              <li key={url}>
                <a href={url}>{label}</a>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </article>
  );
}

function toSearchParams(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(given)) {
    for (const value of [values ?? []].flat()) search.append(name, value);
  }
  return search;
}
