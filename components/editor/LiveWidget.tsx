"use client";
/** A widget at the state that is written beside it, and free to be moved. A change of the writing sets it again. */

import { useEffect, useState } from "react";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import { Explorer } from "../widgets/Explorer.tsx";
import { LazyView } from "../widgets/LazyView.tsx";
import type { WidgetView } from "../widgets/view.ts";

export function LiveWidget({ call }: { call: WidgetCall }) {
  return (
    <div data-widget={call.widget}>
      <LazyView name={call.widget} missing={<p role="alert">There is no demo called “{call.widget}”.</p>}>
        {(view) => <Live view={view} call={call} />}
      </LazyView>
    </div>
  );
}

function Live({ view, call }: { view: WidgetView; call: WidgetCall }) {
  const [params, setParams] = useState(call.params);
  const written = JSON.stringify(call.params);
  useEffect(() => setParams(JSON.parse(written)), [written]);
  return <Explorer view={view} params={params} onParams={setParams} home={call.params} />;
}
