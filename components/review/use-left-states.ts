"use client";
/** Where widgets are left in this sitting: kept once they rest, and at the latest when they close. */

import { useCallback, useEffect, useRef, useState } from "react";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import type { Params } from "@/lib/widgets/fields.ts";
import { sendLeftState } from "./api.ts";
import type { LeftState, ShownCard } from "./session.ts";

const REST_MS = 1_000;

export function useLeftStates() {
  /** by card and widget; null where one was left as its card has it */
  const [left, setLeft] = useState<Record<string, LeftState | null>>({});
  const waiting = useRef<() => void>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current?.();
    waiting.current = undefined;
  }, []);

  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  const keep = useCallback(
    (card: string, call: WidgetCall, params: Params) => {
      clearTimeout(timer.current);
      waiting.current = () => {
        const isAsWritten = isSame(params, call.params);
        const state = isAsWritten ? null : { widget: call.widget, params, at: Date.now() };
        setLeft((known) => ({ ...known, [keyOf(card, call)]: state }));
        // what is not kept is only where a figure stood: nobody need be told
        void sendLeftState({ card, call: { widget: call.widget, params }, isAsWritten }).catch(() => {});
      };
      timer.current = setTimeout(flush, REST_MS);
    },
    [flush],
  );

  /** What is offered beside the state that the card has. */
  function leftIn(card: ShownCard, call: WidgetCall): LeftState | undefined {
    const known = left[keyOf(card.id, call)];
    const state = known === undefined ? card.left.find(({ widget }) => widget === call.widget) : known;
    return state == null || isSame(state.params, call.params) ? undefined : state;
  }

  return { keep, flush, leftIn };
}

function keyOf(card: string, { widget }: WidgetCall): string {
  return `${card} ${widget}`;
}

function isSame(one: Params, other: Params): boolean {
  return Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);
}
