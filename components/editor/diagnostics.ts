/** Problems under the words they are about and in the margin: wavy, dashed, dotted; so colour is not all that differs. */

import { type Diagnostic, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { type EditorState, type Extension, RangeSet, StateField } from "@codemirror/state";
import { EditorView, GutterMarker, gutter, keymap } from "@codemirror/view";
import type { Problem, QuickFix } from "@/lib/cards/problems/problem.ts";
import { announce } from "../ui/announce.ts";
import { changesOf, foundIn, type PlacedProblem } from "./found.ts";

export const SIGNS: Record<Problem["severity"], string> = { error: "✕", warning: "!", hint: "i" };
const WEIGHT: Record<Problem["severity"], number> = { error: 0, warning: 1, hint: 2 };

/** To be dispatched after `textRead`. */
export function showDiagnostics(view: EditorView): void {
  view.dispatch(setDiagnostics(view.state, foundIn(view.state).problems.map(toDiagnostic)));
}

/** Applies a fix as one step of undo. @returns whether it could be */
export function applyFix(view: EditorView, fix: QuickFix): boolean {
  const changes = changesOf(fix, foundIn(view.state));
  if (changes === null) {
    announce("The text has changed there. Look again in a moment.");
    return false;
  }
  view.dispatch({ changes, userEvent: "input.fix", scrollIntoView: true });
  announce(`Done: ${fix.label}`);
  return true;
}

function toDiagnostic(problem: PlacedProblem): Diagnostic {
  const { from, to, severity, message, remedy, fixes = [] } = problem;
  return {
    from,
    to,
    severity,
    message: `${message}. ${remedy}`,
    renderMessage: () => inWords(problem),
    actions: fixes.map((fix) => ({ name: fix.label, apply: (view) => void applyFix(view, fix) })),
  };
}

function inWords({ severity, message, remedy }: Problem): Node {
  const words = document.createElement("span");
  const first = document.createElement("strong");
  first.textContent = `${SIGNS[severity]} ${severity}: `;
  words.append(first, ...withCode(message), document.createElement("br"), ...withCode(`Fix: ${remedy}`));
  return words;
}

/** Backticks mean code. */
function withCode(text: string): Node[] {
  return text.split("`").map((piece, index) => {
    if (index % 2 === 0) return document.createTextNode(piece);
    const code = document.createElement("code");
    code.textContent = piece;
    return code;
  });
}

class ProblemMarker extends GutterMarker {
  constructor(private readonly severity: Problem["severity"]) {
    super();
  }
  override eq(other: ProblemMarker): boolean {
    return this.severity === other.severity;
  }
  override toDOM(): Node {
    const sign = document.createElement("span");
    sign.className = `cm-problem cm-problem-${this.severity}`;
    sign.textContent = SIGNS[this.severity];
    return sign;
  }
}

/** The worst of each line. */
function draw(state: EditorState): RangeSet<GutterMarker> {
  const worst = new Map<number, Problem["severity"]>();
  for (const { from, severity } of foundIn(state).problems) {
    const line = state.doc.lineAt(from).from;
    const known = worst.get(line);
    if (known === undefined || WEIGHT[severity] < WEIGHT[known]) worst.set(line, severity);
  }
  const ranges = [...worst].map(([line, severity]) => new ProblemMarker(severity).range(line));
  return RangeSet.of(ranges, true);
}

const markers = StateField.define<RangeSet<GutterMarker>>({
  create: draw,
  update: (set, { startState, state }) =>
    foundIn(startState).problems === foundIn(state).problems ? set : draw(state),
});

const underline = (colour: string, style: string) => ({
  backgroundImage: "none",
  textDecoration: `underline ${style} 1.5px ${colour}`,
  textUnderlineOffset: "4px",
  textDecorationSkipInk: "none",
});

const look = EditorView.theme({
  ".cm-problem-gutter": { width: "1.25rem", fontFamily: "var(--font-ui)", fontWeight: "700" },
  ".cm-problem-gutter .cm-gutterElement": { display: "flex", justifyContent: "center", cursor: "default" },
  ".cm-problem": { fontSize: "var(--text-13)" },
  ".cm-problem-error": { color: "var(--again)" },
  ".cm-problem-warning": { color: "var(--hard)" },
  ".cm-problem-hint": { color: "var(--ink-3)" },
  ".cm-lintRange-error": underline("var(--again)", "wavy"),
  ".cm-lintRange-warning": underline("var(--hard)", "dashed"),
  ".cm-lintRange-hint": underline("var(--ink-3)", "dotted"),
  ".cm-lintRange-active": { backgroundColor: "color-mix(in srgb, var(--hard) 14%, transparent)" },
  ".cm-diagnostic": { padding: "8px 12px", marginLeft: "0" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--again)" },
  ".cm-diagnostic-warning": { borderLeft: "4px solid var(--hard)" },
  ".cm-diagnostic-hint": { borderLeft: "4px solid var(--control-edge)" },
  ".cm-diagnosticAction": {
    display: "block",
    margin: "8px 0 0",
    padding: "6px 12px",
    border: "var(--hairline) solid var(--control-edge)",
    borderRadius: "var(--radius-control)",
    backgroundColor: "var(--surface)",
    color: "var(--accent)",
  },
  ".cm-panel.cm-panel-lint ul": { maxHeight: "10rem" },
  ".cm-panel.cm-panel-lint ul [aria-selected]": { backgroundColor: "var(--surface)" },
  ".cm-panel.cm-panel-lint ul:focus [aria-selected]": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    outline: "var(--focus) solid var(--accent)",
    outlineOffset: "-2px",
  },
});

/** F8 goes to the next problem, Ctrl/⌘ Shift M lists them. The list beside the editor says the same. */
export const diagnostics: Extension = [
  markers,
  gutter({ class: "cm-problem-gutter", markers: (view) => view.state.field(markers) }),
  keymap.of(lintKeymap),
  look,
];
