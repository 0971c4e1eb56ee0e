/** Puts the beginnings of a card at the cursor, each place of it to be filled in with Tab from the one before. */

import { snippet } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { CARD_TEMPLATES, type CardTemplateId, withPlaces } from "@/lib/cards/templates.ts";

/** On lines of its own: a card glued to other text would be read as a part of it. */
export function insertCard(view: EditorView, id: CardTemplateId): void {
  const { doc, selection } = view.state;
  const line = doc.lineAt(selection.main.head);
  const at = line.to;
  const isBlank = line.text.trim() === "";
  const blankAbove = line.number === 1 || doc.line(line.number - 1).text.trim() === "";
  const blankBelow = line.number === doc.lines || doc.line(line.number + 1).text.trim() === "";
  const before = isBlank ? (blankAbove ? "" : "\n") : "\n\n";
  const after = line.number === doc.lines ? "\n" : blankBelow ? "" : "\n";
  const places = withPlaces(CARD_TEMPLATES[id].text, "${", "}");
  snippet(before + places + after)(view, null, at, at);
  view.focus();
}
