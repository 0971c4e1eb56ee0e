"use client";
/** What has been published about each encoding shown, with its setting and source. */

import { memo, useEffect, useRef } from "react";
import { labelOf, shownEncodings } from "@/lib/widgets/longer/fields.ts";
import { type Published, publishedOf } from "@/lib/widgets/longer/published.ts";
import styles from "./Evidence.module.css";
import type { PartProps } from "./LongerFigure.tsx";

export function Evidence({ params, lit }: PartProps) {
  const list = useRef<HTMLDListElement>(null);
  const shown = shownEncodings(params);
  const litAt = lit.encoding === undefined ? -1 : shown.indexOf(lit.encoding);
  useEffect(() => {
    const item = list.current?.children[litAt];
    if (list.current && item instanceof HTMLElement) list.current.scrollTop = item.offsetTop;
  }, [litAt]);
  return (
    <section className={styles.evidence} aria-label="Evidence">
      <p>Published, on inputs longer than training</p>
      <dl ref={list} tabIndex={0}>
        {shown.map((encoding, index) => (
          <Findings
            key={encoding}
            label={labelOf(encoding)}
            published={publishedOf(encoding, params)}
            lit={index === litAt}
          />
        ))}
      </dl>
    </section>
  );
}

interface FindingsProps {
  label: string;
  published: Published;
  lit: boolean;
}

/** Drawn anew only when it is lit or says something else: while a slider moves it rests. */
const Findings = memo(({ label, published, lit }: FindingsProps) => (
  <div data-lit={lit}>
    <dt>{label}</dt>
    {published.findings.map(({ says, source }) => (
      <dd key={source.url}>
        {says} <a href={source.url}>{source.label}</a>
      </dd>
    ))}
  </div>
));
