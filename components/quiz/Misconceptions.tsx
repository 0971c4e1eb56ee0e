/** Every misconception that questions know: what is believed, why it tempts, what is true, and how one stands to it. */

import { Prose } from "@/components/markdown/Prose.tsx";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { labPath } from "@/lib/widgets/codec.ts";
import { findWidget } from "@/lib/widgets/registry.ts";
import styles from "./Misconceptions.module.css";
import { standingInWords, summaryInWords } from "./misconception-words.ts";
import type { MisconceptionState } from "./protocol.ts";
import { Retry } from "./Retry.tsx";

const GROUPS: readonly { state: MisconceptionState["state"]; title: string }[] = [
  { state: "fallen", title: "Fell for" },
  { state: "overcome", title: "Overcome" },
  { state: "clear", title: "Never fell for" },
  { state: "unmet", title: "Not met yet" },
];

export function Misconceptions({ states }: { states: readonly MisconceptionState[] }) {
  if (states.length === 0) {
    return (
      <EmptyState
        title="No misconceptions named"
        as="h1"
        actions={<ButtonLink href="/quiz">To the quiz</ButtonLink>}
      >
        <p>A note of kind misconceptions lists them, and wrong options name them.</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <PageHeader
        title="Misconceptions"
        lead={summaryInWords(states)}
        actions={<ButtonLink href="/quiz">Quiz</ButtonLink>}
      />
      {GROUPS.map(({ state, title }) => {
        const found = states.filter((each) => each.state === state);
        return (
          found.length > 0 && (
            <section key={state} aria-labelledby={`state-${state}`}>
              <h2 id={`state-${state}`}>
                {title} <span className={styles.count}>{found.length}</span>
              </h2>
              {found.map((each) => (
                <Entry key={each.misconception.id} entry={each} />
              ))}
            </section>
          )
        );
      })}
    </div>
  );
}

function Entry({ entry }: { entry: MisconceptionState }) {
  const { misconception, tempting, holds, card, widget: call, retry } = entry;
  const widget = call && findWidget(call.widget);
  return (
    <article id={misconception.id} className={styles.entry} aria-labelledby={`name-${misconception.id}`}>
      <h3 id={`name-${misconception.id}`}>{misconception.name}</h3>
      <p className={styles.standing}>{standingInWords(entry)}</p>
      <dl>
        {tempting !== "" && (
          <div>
            <dt>Why it tempts</dt>
            <dd>
              <Prose html={tempting} />
            </dd>
          </div>
        )}
        {holds !== "" && (
          <div>
            <dt>What is true</dt>
            <dd>
              <Prose html={holds} />
            </dd>
          </div>
        )}
        {card !== "" && (
          <div>
            <dt>Card</dt>
            <dd>
              <Prose html={card} />
            </dd>
          </div>
        )}
      </dl>
      <p className={styles.acts}>
        {call && widget && <ButtonLink href={labPath(widget, call)}>See it</ButtonLink>}
        {retry.questions > 0 && (
          <Retry source={retry.source} name={`Quiz me on: ${misconception.name}`}>
            Quiz me on it ({retry.questions})
          </Retry>
        )}
      </p>
    </article>
  );
}
