/** What an author can write, in the order in which a newcomer wants it: text, and what Loci reads in it. */

export interface Example {
  /** names its place on the page */
  id: string;
  title: string;
  /** Markdown */
  explanation: string;
  source: string;
  /** what is read, card by card, as `describeCard` says it; empty where the example is text alone */
  cards: string[];
  /** rules of the problems that are meant to be shown */
  problems?: string[];
  /** the whole note stands there, frontmatter included; else it is part of a note that has a flashcards tag */
  whole?: true;
}

export interface Section {
  id: string;
  title: string;
  /** Markdown */
  lead: string;
  examples: readonly Example[];
}

export const SECTIONS: readonly Section[] = [
  {
    id: "first",
    title: "A first card",
    lead: "A note is a file that ends with `.md`. It becomes a deck by the tag `#flashcards`, and then every line with `::` in it is a card.",
    examples: [
      {
        id: "first-card",
        title: "Question, two colons, answer",
        explanation:
          "What stands before the two colons is asked, what stands after them is the answer. Everything else in the note stays text.",
        source: "#flashcards\n\nSome words of your own.\n\nThe capital of Peru::Lima\n",
        cards: ["basic: The capital of Peru → Lima"],
        whole: true,
      },
      {
        id: "frontmatter-tag",
        title: "The tag in the frontmatter",
        explanation:
          "The lines between `---` at the very top are the note’s facts. A tag there has no `#`, and `flashcards/geography` makes a deck of that name.",
        source: "---\ntags: [flashcards/geography]\nsource: an atlas\n---\n\nThe capital of Fiji::Suva\n",
        cards: ["basic in flashcards/geography: The capital of Fiji → Suva"],
        whole: true,
      },
    ],
  },
  {
    id: "sides",
    title: "Questions and answers",
    lead: "Short pairs fit on one line; longer ones stand in paragraphs with a mark on a line between them.",
    examples: [
      {
        id: "both-ways",
        title: "Three colons ask both ways",
        explanation: "One line, two cards. On one day only one of them is asked.",
        source: "der Hund:::the dog\n",
        cards: ["basic: der Hund → the dog", "reversed: the dog → der Hund"],
      },
      {
        id: "paragraphs",
        title: "Over several lines",
        explanation:
          "`?` alone on a line divides question from answer, without blank lines around it. The answer ends at the first blank line; what follows is kept with the card and shown folded.",
        source:
          "Which vectors does rotary position embedding turn?\n?\nQueries and keys.\n- Values stay as they are.\n\nThe values carry what is said, and no position.\n",
        cards: [
          "basic: Which vectors does rotary position embedding turn? → Queries and keys. Values stay as they are.",
        ],
      },
      {
        id: "paragraphs-both-ways",
        title: "Over several lines, both ways",
        explanation: "`??` in place of `?` makes a second card that asks for the question.",
        source: "**RoPE**\n??\nRotary position embedding\n",
        cards: ["basic: RoPE → Rotary position embedding", "reversed: Rotary position embedding → RoPE"],
      },
      {
        id: "context",
        title: "A heading above",
        explanation:
          "A heading glued to a question is its context: small above the card, and no part of the question.",
        source: "# ALiBi\nWhat is added to the scores?\n?\nA penalty that grows with the distance.\n",
        cards: ["basic: What is added to the scores? → A penalty that grows with the distance."],
      },
      {
        id: "code",
        title: "Where no mark counts",
        explanation:
          "In code, formulas, tables, links and comments the marks mean nothing, so nothing there is taken for a card. That is also how to write a mark that is none.",
        source: "`std::vector` and $a :: b$ are no cards.\n\n```cpp\nstd::cout << x;\n```\n",
        cards: [],
      },
    ],
  },
  {
    id: "clozes",
    title: "Clozes",
    lead: "A cloze hides a part of a sentence. Each hidden part is a card of its own; the rest of its paragraph is shown.",
    examples: [
      {
        id: "highlight",
        title: "A highlight is hidden",
        explanation: "Two highlights make two cards, and each asks for one of them.",
        source: "The score of ==queries== and ==keys== decides who listens to whom.\n",
        cards: [
          "cloze: The score of … and keys decides who listens to whom. → queries",
          "cloze: The score of queries and … decides who listens to whom. → keys",
        ],
      },
      {
        id: "cloze-hint",
        title: "With a hint, or several at once",
        explanation:
          "Two semicolons after the answer begin a hint. A number before it hides together what has the same number.",
        source:
          "Water boils at ==100 °C;;a temperature==.\n\n==1;;Queries== meet ==1;;keys==, and ==2;;values== are mixed.\n",
        cards: [
          "cloze: Water boils at …. → 100 °C",
          "cloze: … meet …, and values are mixed. → Queries + keys",
          "cloze: Queries meet keys, and … are mixed. → values",
        ],
      },
      {
        id: "anki-cloze",
        title: "As in Anki",
        explanation: "Notes from Anki are read as they are: number, answer, and perhaps a hint.",
        source: "{{c1::Lima}} is the capital of {{c2::Peru::country}}.\n",
        cards: ["cloze: … is the capital of Peru. → Lima", "cloze: Lima is the capital of …. → Peru"],
      },
    ],
  },
  {
    id: "choices",
    title: "Multiple choice",
    lead: "A question with answers to choose from tells you at once whether you were right, and why the others are wrong. It is an honest test and a weak exercise: choosing is easier than recalling, and what you only recognise you soon can’t say. So Loci schedules such a question like any other card, and shows its answers in another order each time; where you can, write a card that asks you to say the answer, and keep choices for telling apart what is easily confused.",
    examples: [
      {
        id: "task-list",
        title: "A task list under a question",
        explanation:
          "`[x]` marks what is right. A line indented under an option says why, and a quote after the list explains the whole.",
        source:
          "What does rotary position embedding turn?\n\n- [ ] The values\n  They carry no position.\n- [x] Queries and keys\n- [ ] The token embeddings\n\n> It acts inside each layer.\n",
        cards: ["choice: What does rotary position embedding turn? → [Queries and keys] of 3"],
      },
      {
        id: "lettered",
        title: "Lettered answers with a key",
        explanation: "A line `Answer:` with the letter gives the key.",
        source:
          "Question 1: What is the shape of a learned table of positions?\n\n- A) [d_model, d_model]\n- B) [max_len, d_model]\n- C) [vocab_size, d_model]\n\nAnswer: B\n",
        cards: [
          "choice: Question 1: What is the shape of a learned table of positions? → [[max_len, d_model]] of 3",
        ],
      },
      {
        id: "key-missing",
        title: "Lettered answers without a key",
        explanation:
          "Such a question is kept, listed among the problems, and asked of nobody until you mark what is right. The editor does it with one press.",
        source: "Question 2: Which of them are learned?\n\n- A) Sinusoids\n- B) Rows of a table\n",
        cards: ["choice, kept aside: Question 2: Which of them are learned? → [] of 2"],
        problems: ["key-missing"],
      },
    ],
  },
  {
    id: "demos",
    title: "Demos and predictions",
    lead: "A widget computes real values. It can stand on a card, be opened from a sentence, or ask you for a guess first.",
    examples: [
      {
        id: "demo",
        title: "A demo with an answer",
        explanation:
          "A fenced block with the word `demo` and the widget’s name, and one parameter to a line. It belongs to the card directly above it.",
        source:
          "How fast does the first pair of a sinusoidal encoding turn?\n?\nBy one radian a position.\n\n```demo sinusoidal\nd: 64\n```\n",
        cards: [
          "basic: How fast does the first pair of a sinusoidal encoding turn? → By one radian a position. (demo sinusoidal)",
        ],
      },
      {
        id: "demo-link",
        title: "A demo from a sentence",
        explanation: "The same state as an address: after the question mark come the parameters.",
        source: "The pairs turn at [different speeds](demo:sinusoidal?d=64).\n",
        cards: [],
      },
      {
        id: "prediction",
        title: "A guess before the figure",
        explanation:
          "`ask:` names one of the widget’s predictions. The card asks for your guess, keeps it with the review, and then shows the figure that computes the answer.",
        source:
          "Which pair of width 128 first fails to finish a turn within 2048 positions?\n\n```demo sinusoidal\nd: 128\nn: 2048\nask: first-unturned\n```\n",
        cards: [
          "prediction: Which pair of width 128 first fails to finish a turn within 2048 positions? → (demo sinusoidal)",
        ],
      },
    ],
  },
  {
    id: "generated",
    title: "Questions drawn anew",
    lead: "A question may draw its numbers each time it is asked, so that working it out is the only way to know.",
    examples: [
      {
        id: "question-block",
        title: "Numbers, answer, and wrong answers that mean something",
        explanation:
          "Under `draw` stand the variables with what they may be; in the text, braces show one. Answers are expressions over the library of encodings, and each wrong one can say why somebody would think so. Without wrong answers the answer is typed.",
        source:
          "```question\ntext: How many pairs of dimensions has a head of width {d}?\ndraw:\n  d: [64, 128, 256]\nanswer: d / 2\nwrong:\n  - is: d\n    why: That counts dimensions, and each pair has two.\n  - is: d / 4\n```\n",
        cards: ["generated: How many pairs of dimensions has a head of width {d}? → d / 2"],
      },
      {
        id: "match",
        title: "Things to match",
        explanation:
          "In place of `answer` and `wrong`, each `item` goes with what `is` says, and outcomes that go with nothing stand under `others`. It is right when all are.",
        source:
          "```question\ntext: What is learned?\nmatch:\n  - item: Sinusoids\n    is: Nothing\n    believes: m2\n    why: They are computed.\n  - item: A table of positions\n    is: A vector for each position\nothers: [A number for each distance]\n```\n",
        cards: [
          "generated: What is learned? → Sinusoids: Nothing A table of positions: A vector for each position",
        ],
      },
      {
        id: "misconceptions",
        title: "Misconceptions with names",
        explanation:
          "A note with `kind: misconceptions` lists what is easily believed, each under a heading that is its id. A wrong answer names it by `believes: m18`, or, in a list of answers, by a link such as `[[misconceptions#m18]]` in its reason. Quizzes then tell how often it was met.",
        source:
          "---\nkind: misconceptions\n---\n\n## m18\n\n**Believed.** Pairs and dimensions are counted alike.\n\n**Tempting.** Both are called i.\n\n**True.** Two dimensions make a pair.\n",
        cards: [],
        whole: true,
      },
    ],
  },
  {
    id: "hashcards",
    title: "As in hashcards",
    lead: "Lines that begin with `Q:`, `A:` and `C:` are read as that program does.",
    examples: [
      {
        id: "q-and-a",
        title: "Q: and A:",
        explanation:
          "A question and its answer may go over paragraphs, up to the next such line or three dashes.",
        source: "Q: Who proposed ALiBi?\nA: Press, Smith and Lewis, in 2021.\n",
        cards: ["basic: Who proposed ALiBi? → Press, Smith and Lewis, in 2021."],
      },
      {
        id: "c",
        title: "C: with holes in brackets",
        explanation: "Each pair of brackets is a cloze.",
        source: "C: [Lima] is the capital of [Peru].\n",
        cards: ["cloze: … is the capital of Peru. → Lima", "cloze: Lima is the capital of …. → Peru"],
      },
    ],
  },
  {
    id: "text",
    title: "Text",
    lead: "All of Markdown may stand on a card and around it.",
    examples: [
      {
        id: "math",
        title: "Formulas",
        explanation: "One dollar within a line, two for a formula by itself. `$5` stays money.",
        source:
          "Each pair turns by $\\theta_i = 10000^{-2i/d}$, for less than $5.\n\n$$\nR(m)^\\top R(n) = R(n - m)\n$$\n",
        cards: [],
      },
      {
        id: "computed",
        title: "Numbers that are computed",
        explanation:
          "A link to `calc:` and an expression ties a number to the library of encodings. In a formula the last number counts. It is shown as the number; one that is not what is computed, rounded as you wrote it, stands among the problems.",
        source:
          "The last pair needs [54,410](calc:wavelength(63,128)) positions, the first [$2\\pi \\approx 6.29$](calc:2*pi).\n",
        cards: [],
        problems: ["number-wrong"],
      },
      {
        id: "tables",
        title: "Tables and footnotes",
        explanation:
          "A bar inside a cell is written `\\|`. A footnote stands at the end of its own card or note.",
        source:
          "| method | learned |\n| --- | --- |\n| sinusoids | no |\n| table of rows | yes[^gpt] |\n\n[^gpt]: As in GPT-2.\n",
        cards: [],
      },
      {
        id: "callouts",
        title: "Callouts and hints",
        explanation:
          "Obsidian’s callouts, which fold where a minus follows, and GitBook’s hints and embeds. An embed is a card with the address: nothing is loaded from another site.",
        source:
          '> [!tip]- Folded\n> Open me.\n\n{% hint style="warning" %}\nPositions count from 0.\n{% endhint %}\n\n{% embed url="https://arxiv.org/abs/2104.09864" %}\n',
        cards: [],
      },
      {
        id: "comments",
        title: "Comments",
        explanation: "What only you should see. A highlight in a note that is no deck is only a highlight.",
        source: "Seen. %%Not seen.%% <!-- Nor this. -->\n",
        cards: [],
      },
    ],
  },
  {
    id: "links",
    title: "Links, pictures, sounds",
    lead: "They resolve as in Obsidian: by name, by path from the top of the vault, or relative to the note. A name that several notes share means the nearest.",
    examples: [
      {
        id: "wiki-links",
        title: "To a note, a part of it, a paragraph",
        explanation:
          "After `#` stands a heading, after `#^` a paragraph’s id, after `|` the words to show. Aliases count as names.",
        source:
          "See [[Rotary]], [[RoPE|its alias]], [[Rotary#Why it works]], [[Rotary#^turn|one line]], or [as Markdown](Rotary.md#Why%20it%20works).\n",
        cards: [],
      },
      {
        id: "broken-links",
        title: "A link that leads nowhere",
        explanation: "It is shown as words, says why, and stands among the problems.",
        source: "See [[Rottary]].\n",
        cards: [],
        problems: ["broken-link"],
      },
      {
        id: "embeds",
        title: "Another note shown here",
        explanation: "With `!` before it, a note, a section or a paragraph is shown in place.",
        source: "![[Rotary#^turn]]\n",
        cards: [],
      },
      {
        id: "pictures",
        title: "Pictures and sounds",
        explanation:
          "A number is the width. Sounds and films of the vault are played where they stand, and a paper is linked.",
        source: "![[icon.svg|60]] ![a small picture|40x20](icon.svg)\n\n![[spoken.mp3]]\n",
        cards: [],
      },
    ],
  },
  {
    id: "note",
    title: "A note’s own facts",
    lead: "All of them are optional. What Loci doesn’t know is left alone.",
    examples: [
      {
        id: "facts",
        title: "Frontmatter",
        explanation:
          "`deck` makes every card of the note part of that deck, with or without a tag. `source` is where the cards are from, `difficulty` goes from 1 to 5, `kind` is `lesson` (an article whose demos are live and whose questions are kept for its quiz), `term` (of the glossary) or `deck`, `lesson` is a lesson’s place in the order of reading, and `aliases` are other names for links.",
        source:
          "---\ntitle: Rotary position embedding\ndeck: Positions/Rotary\naliases: [RoPE]\nsource: Su et al. 2021\nsummary: Queries and keys are turned by their positions.\ndifficulty: 3\nkind: deck\n---\n\nWhat does the score depend on?::The distance alone.\n",
        cards: ["basic: What does the score depend on? → The distance alone."],
        whole: true,
      },
      {
        id: "several-decks",
        title: "Several decks in one note",
        explanation:
          "A line with a tag is the deck of what follows it. A tag that opens a card is that card’s own.",
        source:
          "#flashcards/capitals\n\nThe capital of Oman::Muscat\n\n#flashcards/rivers The river through Cairo::the Nile\n",
        cards: [
          "basic in flashcards/capitals: The capital of Oman → Muscat",
          "basic in flashcards/rivers: The river through Cairo → the Nile",
        ],
        whole: true,
      },
      {
        id: "ids",
        title: "A card’s own name",
        explanation:
          "Loci finds a card again after you edit or move it. An id at its end makes that certain, and gives links a place to go. Loci writes one only when you ask.",
        source: "The capital of Ghana::Accra ^ghana\n",
        cards: ["basic: The capital of Ghana → Accra (^ghana)"],
      },
      {
        id: "confusable",
        title: "Cards that are easily confused",
        explanation:
          "A line that begins with `Confusable:` and links to other cards by their ids. Loci never introduces them on one day.",
        source:
          "Does a slope belong to a head or to a distance?\n?\nTo a head. ^slope\n\nConfusable: [[#^bias|the bias]].\n\nDoes a bias belong to a head or to a distance?\n?\nTo both. ^bias\n",
        cards: [
          "basic: Does a slope belong to a head or to a distance? → To a head. (^slope)",
          "basic: Does a bias belong to a head or to a distance? → To both. (^bias)",
        ],
      },
      {
        id: "schedules",
        title: "Schedules of the Obsidian plugin",
        explanation:
          "What the plugin wrote is where a card starts in Loci. The comment stays as it is, and is not shown.",
        source: "The capital of Chile::Santiago\n<!--SR:!2024-02-11,84,290-->\n",
        cards: ["basic: The capital of Chile → Santiago (due 2024-02-11)"],
      },
    ],
  },
];
