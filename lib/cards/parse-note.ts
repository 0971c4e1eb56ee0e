/** A note's text → what it says: its own facts, its cards and its problems. */

import type { Root } from "mdast";
import { computedLinksIn } from "@/lib/markdown/computed-links.ts";
import { linksIn } from "@/lib/markdown/note-links.ts";
import { parseMarkdown } from "@/lib/markdown/parse.ts";
import { findBlocks, type Reading, separatorsOf } from "./blocks.ts";
import { cardsOfBlock } from "./cards-of-block.ts";
import { clozePattern } from "./clozes/cloze-pattern.ts";
import { decksOfBlocks, isDeckNote, isLeftOut, type NoteTags } from "./decks.ts";
import { followingNotes } from "./following-notes.ts";
import { readFrontmatter } from "./frontmatter.ts";
import type { Range } from "./html-ranges.ts";
import { reportStraySchedules, schedulesOfBlock } from "./obsidian/schedules.ts";
import { reportRepeatedIds } from "./problems/check-ids.ts";
import {
  reportNoQuestion,
  reportNul,
  reportUnanswered,
  reportUnclosed,
  reportUnreadable,
} from "./problems/note-faults.ts";
import { createReport, type Report } from "./problems/report.ts";
import { reportFenceWords, reportSuspects } from "./problems/suspects.ts";
import { mayLookLikeCards, reportUntagged } from "./problems/untagged.ts";
import { choiceCard } from "./questions/choice-cards.ts";
import { fenceCards, mayHoldQuestionFences } from "./questions/fence-cards.ts";
import { findQuestions, mayHoldQuestions } from "./questions/find-questions.ts";
import { defaultReadingOptions } from "./reading-options.ts";
import { firstAtLeast } from "./sorted.ts";
import { type SourceText, sourceText, spanOfLines } from "./source-text.ts";
import { type Survey, survey } from "./survey.ts";
import { linesTakenBy } from "./taken-lines.ts";
import type { DemoBlock, ParsedCard, ParsedNote, ReadingOptions } from "./types.ts";
import { hiddenComments, visibleText } from "./visible-text.ts";

/**
 * Reads every card form of the Obsidian plugin, through the note's tree: code, mathematics, comments, links and tables
 * are never taken for a separator. Questions to choose the answer of and ```question blocks are read in every note, and reviewed in deck notes alone. Every text gives a note; what can't be read is among its problems.
 *
 * @param path inside the vault, with forward slashes
 */
export function parseNote(path: string, text: string, options: Partial<ReadingOptions> = {}): ParsedNote {
  const source = sourceText(text);
  const report = createReport(path, source);
  const root = treeOf(text, report);
  if (root === undefined) {
    const meta = { tags: [], aliases: [] };
    const nothing = { tags: [], cards: [], links: [], computed: [] };
    return { path, title: nameOf(path), meta, ...nothing, problems: report.problems() };
  }
  const found = survey(root, source);
  const meta = readFrontmatter(source, found.frontmatterEnd, report);
  reportNul(text, report);

  const title = meta.title ?? (found.firstHeading || nameOf(path));
  const tags = found.tags.map(({ name, offset }) => ({ name, line: source.lineAt(offset) }));
  const note: NoteTags = { path, title, meta, tags };
  const allOptions = { ...defaultReadingOptions, ...options };
  const isDeck = isDeckNote(note, allOptions);
  const cards =
    isDeck || mayHoldQuestions(text) || mayHoldQuestionFences(text)
      ? readCards(note, isDeck, root, source, found, allOptions, report)
      : [];
  const allTags = [...new Set([...meta.tags, ...tags.map(({ name }) => name)])];
  const comments = hiddenComments(text, found);
  const isShown = ({ start }: { start: number }) =>
    !comments.some((comment) => comment.start <= start && start < comment.end);
  const links = linksIn(root, text).filter(isShown);
  const computed = computedLinksIn(root, text).filter(isShown);
  reportFenceWords({ source, found }, report);
  reportRepeatedIds(source, report);
  if (!isDeck && mayLookLikeCards(text) && !isLeftOut(note, allOptions)) {
    reportUntagged(source, found, allOptions, report);
  }
  return { path, title, meta, tags: allTags, cards, links, computed, problems: report.problems() };
}

function readCards(
  note: NoteTags,
  isDeck: boolean,
  root: Root,
  source: SourceText,
  found: Survey,
  options: ReadingOptions,
  report: Report,
): ParsedCard[] {
  const reading: Reading = {
    source,
    found,
    visible: visibleText(source.text, found),
    options,
    patterns: options.clozePatterns.flatMap((pattern) => clozePattern(pattern) ?? []),
    separators: separatorsOf(options),
  };
  if (isDeck) reportUnclosed(found, report);
  const blocks = isDeck
    ? findBlocks(reading, {
        separator: (line) => reportNoQuestion(line, report),
        unanswered: (line) => reportUnanswered(line, report),
      })
    : [];
  const about = { isDeck, hasKind: note.meta.kind !== undefined };
  const ofBlocks = blocks.map((block) => cardsOfBlock(reading, block, report));
  const choices = findQuestions(root, reading, blocks).flatMap(
    (block) => choiceCard(reading, block, about, report) ?? [],
  );
  const taken = [...ofBlocks, ...choices].map(({ block }) => linesTakenBy(block)).sort(byFirstLine);
  const read = [...ofBlocks, ...choices, ...fenceCards(root, reading, taken, isDeck)].sort(byFirstLine);
  const placed = read.map(({ block, firstLine, openingDecks }) => ({
    firstLine,
    lastLine: block.tail?.lastLine ?? block.lastLine,
    openingDecks,
  }));
  const decks = decksOfBlocks(note, placed, options);

  const usedSchedules = new Set<Range>();
  const cards: ParsedCard[] = [];
  for (const [index, cardsOfOne] of read.entries()) {
    const place = placed[index];
    if (place === undefined) continue;
    const schedules = schedulesOfBlock(reading, place, usedSchedules, report);
    const { context, blockId, faces, demos, block } = cardsOfOne;
    const tags = tagsBetween(note, place.firstLine, place.lastLine);
    const notes = followingNotes(reading, block, read[index + 1]?.block);
    const span = spanOfLines(source, place.firstLine, place.lastLine);
    for (const face of faces) {
      const card: ParsedCard = Object.assign(face, {
        block: index,
        decks: decks[index] ?? [],
        tags,
        context,
        notes,
        span,
        demos: face.kind === "reversed" ? demos.map(swapSide) : demos,
        aside: cardsOfOne.aside ?? false,
      });
      const schedule = schedules[face.sibling];
      if (blockId !== undefined) card.blockId = blockId;
      if (schedule !== undefined) card.schedule = schedule;
      cards.push(card);
    }
  }
  if (isDeck) {
    reportStraySchedules(reading, usedSchedules, report);
    reportSuspects(reading, report);
  }
  return cards;
}

function treeOf(text: string, report: Report): Root | undefined {
  try {
    return parseMarkdown(text);
  } catch (reason) {
    // satteri is young: a text that exhausts it must not keep the rest of a vault from being read
    reportUnreadable(reason, report);
    return undefined;
  }
}

function tagsBetween({ tags }: NoteTags, firstLine: number, lastLine: number): string[] {
  const names = new Set<string>();
  for (let at = firstAtLeast(tags, firstLine, ({ line }) => line); at < tags.length; at++) {
    const tag = tags[at];
    if (tag === undefined || tag.line > lastLine) break;
    names.add(tag.name);
  }
  return [...names];
}

function byFirstLine(a: { firstLine: number }, b: { firstLine: number }): number {
  return a.firstLine - b.firstLine;
}

function swapSide(demo: DemoBlock): DemoBlock {
  return { ...demo, side: demo.side === "question" ? "answer" : "question" };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md|markdown)$/i, "");
}
