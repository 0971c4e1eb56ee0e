"use client";
/** Starts an attempt and leads to its first question. */

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { sendStart } from "./api.ts";
import type { QuizStart } from "./protocol.ts";

const NOTHING = "There is no question left to ask here. Choose something else.";
const NOT_SENT = "The server did not answer. Try again: it starts one quiz, not two.";

export function useStart() {
  const router = useRouter();
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState("");
  /** sent again under the same id, it starts one attempt */
  const sent = useRef<QuizStart>(undefined);

  async function start(wanted: Omit<QuizStart, "id">) {
    if (starting) return;
    setStarting(true);
    setProblem("");
    const before = sent.current;
    const isSame =
      before !== undefined && JSON.stringify({ ...before, id: "" }) === JSON.stringify({ id: "", ...wanted });
    const quiz = isSame ? before : { id: uuidv7(), ...wanted };
    sent.current = quiz;
    try {
      const reply = await sendStart(quiz);
      if (reply.outcome !== "nothing-to-ask") return router.push(`/quiz/${reply.attempt}`);
      setProblem(NOTHING);
    } catch {
      setProblem(NOT_SENT);
    }
    setStarting(false);
  }

  return { start, starting, problem };
}
