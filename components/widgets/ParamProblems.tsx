/** What of a link could not be used as it was written. */

import type { ParamProblem } from "@/lib/widgets/read-params.ts";
import styles from "./ParamProblems.module.css";

export function ParamProblems({ problems }: { problems: readonly ParamProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems} role="status">
      <p>This link was not used as written:</p>
      <ul>
        {problems.map(({ name, rule, message, remedy }) => (
          <li key={`${name} ${rule}`}>
            {message}: {remedy}.
          </li>
        ))}
      </ul>
    </div>
  );
}
