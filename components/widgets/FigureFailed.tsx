/** What stands in for a figure that failed: a picture of the same state, which needs none of the failed code. */

import type { Widget } from "@/lib/widgets/definition.ts";
import type { Params } from "@/lib/widgets/fields.ts";
import { Button } from "../ui/Button.tsx";
import { StaticFigure } from "./StaticFigure.tsx";

export function FigureFailed({
  widget,
  params,
  onRetry,
}: {
  widget: Widget;
  params: Params;
  onRetry(): void;
}) {
  return (
    <div>
      <p role="status">The live figure failed; this is a picture of the same state.</p>
      <StaticFigure widget={widget} params={params} />
      <Button variant="quiet" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
