/** What the help says about quizzes, in Markdown. */

export const WORDS = `
A [quiz](/quiz) asks questions of your notes, one to a page, and says after each why every option is right or wrong. It leaves your review as it is: nothing is rescheduled by it.

## Is multiple choice any good?

In spaced repetition it is usually advised against, for good reasons. Here is each of them, and what is done about it.

- **You recognise what you could not recall.** Seeing the answer among four is easier than finding it, and it is finding it that makes memory last. A question that you add to your review therefore comes back in its *open form*: you say the answer first, and only then are the options shown. You can ask for the options at once instead, card by card.
- **You learn the picture, not the fact.** “The second one”, or “the one with 1,024”, is soon known by heart. Options are shuffled each time, and a generated question draws new numbers for each quiz and each review, so there is nothing to remember but how the answer is found.
- **You meet falsehoods, and some of them stick.** Wrong options here are not filler. Most of them are what one would answer who holds a certain misconception, and whoever takes one is told at once what it is, why it is tempting and what is true, with a figure in the state of the question where there is one. [Misconceptions](/misconceptions) shows which were yours, and which you have overcome.
- **A guess looks like knowledge.** Beside each score stands the score corrected for guessing: a wrong answer among $k$ options takes off $1/(k-1)$, so that blind guessing comes to nothing in the long run. *I don’t know* costs nothing.

## Practice and test

In a **practice** you are told after each answer. In a **test** you are told at the end, and you may set a time for it; when it is up, what is open counts as not answered. Either can be left at any moment and gone on with later. A timed test goes on without you.

## Keys

In a question \`A\` to \`F\` or \`1\` to \`9\` choose, \`Enter\` answers and \`Enter\` again goes on. \`U\` says that you don’t know, \`W\` opens the widget of the question and \`Esc\` leads back, \`R\` adds the question to your review.

## Numbers about questions

Each question is counted over all finished attempts: [how hard it is, and whether it tells who knows](/quiz/questions). A question that good attempts miss more often than weak ones is shown as such, since its wording or its key may be wrong.

How questions are written stands in [how cards are written](/help/markdown).
`;
