/** The quiz pages' requests. */

import type {
  QuizAnswered,
  QuizAnswering,
  QuizAttempt,
  QuizFinishing,
  QuizPage,
  QuizStart,
  QuizStarted,
} from "./protocol.ts";

const GIVE_UP_AFTER_MS = 10_000;

export function sendStart(start: QuizStart): Promise<QuizStarted> {
  return send("/api/quiz/start", start);
}

export function sendAnswer(answer: QuizAnswering): Promise<QuizAnswered> {
  return send("/api/quiz/answer", answer);
}

export function sendFinish(finishing: QuizFinishing): Promise<QuizAttempt> {
  return send("/api/quiz/finish", finishing);
}

export async function fetchQuestion(attempt: string, place: number): Promise<QuizPage> {
  const query = new URLSearchParams({ attempt, place: String(place) });
  return read(await fetch(`/api/quiz/question?${query}`, { signal: AbortSignal.timeout(GIVE_UP_AFTER_MS) }));
}

async function send<Reply>(path: string, body: object): Promise<Reply> {
  return read(
    await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      keepalive: true, // an answer given on the way out still leaves
      signal: AbortSignal.timeout(GIVE_UP_AFTER_MS),
    }),
  );
}

async function read<Reply>(response: Response): Promise<Reply> {
  if (!response.ok) throw new Error((await response.text()).slice(0, 300));
  return (await response.json()) as Reply;
}
