/** Everything the text field is made of, in one list. */

import { autocompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { search, searchKeymap } from "@codemirror/search";
import type { Extension } from "@codemirror/state";
import { EditorView, keymap, placeholder, type ViewUpdate } from "@codemirror/view";
import { cardGutter } from "./card-gutter.ts";
import { type Known, noteCompletions } from "./complete/sources.ts";
import { diagnostics } from "./diagnostics.ts";
import { noteSupport } from "./language.ts";
import { noteTheme } from "./theme.ts";

interface Setup {
  label: string;
  /** of the answer that the page came with: its policy lets no other style element in */
  nonce: string;
  known: Known;
  onUpdate(update: ViewUpdate): void;
}

/** Ctrl/⌘ Enter and S are commands of the page, which the learner may change; here they would insert a line. */
const OF_THE_PAGE = new Set(["Mod-Enter"]);

/** No key is taken from Tab: it leaves the field, as everywhere. */
export function noteSetup({ label, nonce, known, onUpdate }: Setup): Extension {
  return [
    EditorView.cspNonce.of(nonce),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      "aria-label": label,
      // it has the focus without this, but what scrolls around it is only taken for reachable with it
      tabindex: "0",
      spellcheck: "true",
      autocapitalize: "sentences",
      autocorrect: "on",
    }),
    placeholder("Question::Answer"),
    history(),
    search({ top: true }),
    noteSupport(),
    diagnostics,
    cardGutter,
    autocompletion({ icons: false, override: [noteCompletions(known)] }),
    keymap.of([
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap.filter(({ key }) => key === undefined || !OF_THE_PAGE.has(key)),
    ]),
    noteTheme,
    EditorView.updateListener.of(onUpdate),
  ];
}
