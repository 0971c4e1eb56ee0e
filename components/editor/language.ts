/** The grammar that the editor colours by: Markdown with GFM, formulas, front matter, and the marks of cards. */

import { commonmarkLanguage, markdownKeymap, pasteURLAsLink } from "@codemirror/lang-markdown";
import { yamlLanguage } from "@codemirror/lang-yaml";
import { Language, LanguageSupport } from "@codemirror/language";
import { Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { type Input, parseMixed, type SyntaxNodeRef } from "@lezer/common";
import { GFM, MarkdownParser } from "@lezer/markdown";
import { cardMarks } from "./syntax/card-marks.ts";
import { frontmatter } from "./syntax/frontmatter.ts";
import { maths } from "./syntax/maths.ts";

/** Fences whose body is parameters. */
const YAML_FENCES = new Set(["demo", "question", "yaml", "yml"]);

// The package's own `markdown()` would bring the languages of HTML, CSS and JavaScript with it, three times the rest.
const { parser } = commonmarkLanguage;
if (!(parser instanceof MarkdownParser)) throw new Error("the Markdown language has no Markdown parser");

export const noteLanguage = new Language(
  commonmarkLanguage.data,
  parser.configure([
    ...GFM,
    maths,
    cardMarks,
    frontmatter,
    { wrap: parseMixed((node, input) => (isYaml(node, input) ? { parser: yamlLanguage.parser } : null)) },
  ]),
  [],
  "note",
);

/** The body of front matter, or of a fence of parameters. One wrapper for both: of two the second finds nothing. */
function isYaml({ name, node }: SyntaxNodeRef, input: Input): boolean {
  if (name === "FrontmatterContent") return true;
  const info = name === "CodeText" ? node.parent?.getChild("CodeInfo") : null;
  return info != null && YAML_FENCES.has(/\S*/.exec(input.read(info.from, info.to))?.[0] ?? "");
}

export function noteSupport(): LanguageSupport {
  // Enter goes on with the list or quote it stands in, and Backspace takes its mark away
  return new LanguageSupport(noteLanguage, [Prec.high(keymap.of(markdownKeymap)), pasteURLAsLink]);
}
