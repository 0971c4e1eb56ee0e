import { expect, test } from "vitest";
import type { QuestionFacts } from "./protocol.ts";
import { questionInWords } from "./question-words.ts";

const facts = (asked: number, difficulty: number, discrimination: number | null): QuestionFacts => ({
  card: {
    id: "c",
    href: "/cards/c",
    label: "Q",
    note: { href: "/", title: "N" },
    inReview: false,
    head: null,
    missing: false,
  },
  asked,
  difficulty,
  discrimination,
  corrected: difficulty,
});

test.each([
  { asked: 1, difficulty: 0, discrimination: null, says: "Asked 1 time: too few" },
  { asked: 4, difficulty: 1, discrimination: 0.9, says: "Asked 4 times: too few" },
  { asked: 9, difficulty: 0.5, discrimination: -0.3, says: "may be at fault" },
  { asked: 9, difficulty: 0.95, discrimination: 0.1, says: "tells little" },
  { asked: 9, difficulty: 0.2, discrimination: null, says: "Mostly missed" },
  { asked: 9, difficulty: 0.6, discrimination: 0.4, says: "tells well" },
  { asked: 9, difficulty: 0.6, discrimination: null, says: "Neither easy nor hard." },
])(
  "asked $asked times, $difficulty right, $discrimination: $says",
  ({ asked, difficulty, discrimination, says }) =>
    expect(questionInWords(facts(asked, difficulty, discrimination))).toContain(says),
);
