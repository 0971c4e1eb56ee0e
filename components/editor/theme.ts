/** How the source looks: the code font on the page's ground, colours from the tokens, the marks quieter than the words. */

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { noteTags } from "./syntax/tags.ts";

/** Columns of text; the note pages keep 62ch of a narrower face. */
const MEASURE = "80ch";

const look = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--surface)", color: "var(--ink)" },
  // the ring goes round the whole field: the caret alone is easy to lose
  "&.cm-focused": { outline: "var(--focus) solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": {
    fontFamily: "var(--font-code)",
    fontSize: "var(--editor-text)",
    fontVariantLigatures: "none",
    lineHeight: "1.65",
    overscrollBehavior: "contain",
  },
  ".cm-content": {
    maxWidth: MEASURE,
    padding: "var(--space-4) var(--space-3) 40vh",
    caretColor: "var(--ink)",
  },
  ".cm-line": { padding: "0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-selectionMatch, .cm-searchMatch": {
    backgroundColor: "color-mix(in srgb, var(--hard) 22%, transparent)",
  },
  ".cm-searchMatch-selected": { outline: "2px solid var(--hard)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--ink-3)", border: "0" },
  ".cm-matchingBracket": { backgroundColor: "var(--sunk)" },
  ".cm-panels": {
    backgroundColor: "var(--sunk)",
    color: "var(--ink)",
    font: "var(--text-15) / var(--line-ui) var(--font-ui)",
  },
  ".cm-panels-bottom": { borderTop: "var(--hairline) solid var(--rule)" },
  ".cm-panels-top": { borderBottom: "var(--hairline) solid var(--rule)" },
  ".cm-textfield": {
    backgroundColor: "var(--surface)",
    border: "var(--hairline) solid var(--control-edge)",
    borderRadius: "var(--radius-control)",
    fontSize: "max(16px, var(--text-15))",
  },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--surface)",
    border: "var(--hairline) solid var(--control-edge)",
    borderRadius: "var(--radius-control)",
    minHeight: "32px",
  },
  ".cm-panel.cm-search": { padding: "var(--space-2) var(--space-3)" },
  ".cm-panel.cm-search [name=close]": { top: "4px", right: "4px", minWidth: "32px", minHeight: "32px" },
  ".cm-tooltip": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "var(--hairline) solid var(--control-edge)",
    borderRadius: "var(--radius-control)",
    font: "var(--text-15) / var(--line-ui) var(--font-ui)",
    maxWidth: "min(36rem, 90vw)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--font-ui)",
    maxHeight: "16rem",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "6px 12px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--on-fill)",
  },
  ".cm-completionDetail": { fontStyle: "normal", color: "inherit", opacity: "0.8", marginLeft: "1em" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "600" },
  ".cm-completionInfo": { padding: "8px 12px" },
  ".cm-snippetField": { backgroundColor: "color-mix(in srgb, var(--accent) 14%, transparent)" },
});

const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  // the marks themselves: `#`, `**`, fences, list bullets
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta], color: "var(--ink-3)" },
  { tag: tags.comment, color: "var(--ink-3)", fontStyle: "italic" },
  { tag: [tags.link, noteTags.wikiLink, tags.labelName], color: "var(--accent)" },
  { tag: tags.url, color: "var(--ink-2)" },
  { tag: [tags.monospace, tags.quote], color: "var(--ink-2)" },
  { tag: noteTags.maths, color: "var(--position)" },
  { tag: [noteTags.separator, noteTags.cloze], color: "var(--content)", fontWeight: "600" },
  { tag: [noteTags.hashtag, noteTags.blockId], color: "var(--ink-2)", fontWeight: "600" },
  // YAML
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--ink-2)", fontWeight: "600" },
  { tag: [tags.string, tags.content], color: "var(--ink)" },
  { tag: tags.invalid, color: "var(--again)" },
]);

export const noteTheme = [look, syntaxHighlighting(colours)];
