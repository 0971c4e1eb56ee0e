/** Formulas → KaTeX's HTML and MathML. */

import type { Element } from "hast";
import katex from "katex";
import { element, text } from "./hast.ts";

/** A node whose value is HTML that we made ourselves; hast-util-to-html writes it as it is. */
export interface Raw {
  type: "raw";
  value: string;
}

/** Longer ones are mistakes, and KaTeX's time grows with more than their length. */
const MAX_SOURCE = 5000;

/** Macro expansions, of which KaTeX's own commands need some; KaTeX's default. */
const MAX_EXPANSIONS = 1000;

/** A formula that defines macros can make each expansion as long as itself: 500 characters, 25,000 symbols, a second. */
const DEFINITION = /\\(?:[gex]?def|(?:future)?let|global|long|(?:re)?newcommand|providecommand)(?![a-zA-Z])/;
const MAX_EXPANSIONS_OF_DEFINED = 100;
const MAX_SOURCE_WITH_DEFINITIONS = 500;

/** In ems: nothing may cover the page. */
const MAX_SIZE = 20;

/**
 * The formula typeset, or its source with what is wrong in it.
 *
 * KaTeX escapes all text; `trust: false` makes it refuse `\href`, `\url`, `\includegraphics` and `\html…`, which it
 * shows as their own names. The inline styles it writes hold its own measures and colours of a checked form.
 */
export function renderFormula(source: string, display: boolean): Raw | Element {
  const result = typeset(source, display);
  return "html" in result ? { type: "raw", value: result.html } : asError(source, result.problem);
}

export function typeset(source: string, display: boolean): { html: string } | { problem: string } {
  const defines = DEFINITION.test(source);
  const limit = defines ? MAX_SOURCE_WITH_DEFINITIONS : MAX_SOURCE;
  if (source.length > limit) {
    const what = defines ? "a formula with its own definitions" : "a formula";
    return { problem: `${what} may have ${limit} characters, this one has ${source.length}` };
  }
  try {
    const html = katex.renderToString(source, {
      displayMode: display,
      output: "htmlAndMathml",
      throwOnError: true,
      trust: false,
      strict: "ignore",
      errorColor: "var(--again)",
      maxExpand: defines ? MAX_EXPANSIONS_OF_DEFINED : MAX_EXPANSIONS,
      maxSize: MAX_SIZE,
    });
    return { html };
  } catch (error) {
    if (error instanceof katex.ParseError) return { problem: error.rawMessage };
    // Too deep a nesting ends in a RangeError; whatever else KaTeX throws is about this formula alone.
    return { problem: error instanceof RangeError ? "it nests too deeply" : "KaTeX can't typeset it" };
  }
}

function asError(source: string, problem: string): Element {
  return element("span", { className: ["math-error"] }, [
    element("code", {}, [text(source)]),
    text(" "),
    element("span", { className: ["math-error-reason"] }, [text(`Formula: ${problem}`)]),
  ]);
}
