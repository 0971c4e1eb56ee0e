/** The cards found, in the margin: a sign at each card's first line, and a bar over all of its lines. */

import {
  type EditorState,
  type Extension,
  type RangeSet,
  RangeSetBuilder,
  StateField,
} from "@codemirror/state";
import { EditorView, GutterMarker, gutter } from "@codemirror/view";
import { blockAt, type FoundBlock, foundField, foundIn } from "./found.ts";
import { blockInWords, kindOf } from "./kinds.ts";

class CardMarker extends GutterMarker {
  override elementClass: string;

  constructor(
    private readonly block: FoundBlock,
    private readonly isFirst: boolean,
    lit: boolean,
  ) {
    super();
    const classes = ["cm-card", block.aside && "cm-card-aside", lit && "cm-card-lit"];
    this.elementClass = classes.filter(Boolean).join(" ");
  }

  override eq(other: CardMarker): boolean {
    return (
      this.elementClass === other.elementClass &&
      this.isFirst === other.isFirst &&
      (!this.isFirst || blockInWords(this.block) === blockInWords(other.block))
    );
  }

  override toDOM(): Node {
    const sign = document.createElement("span");
    if (!this.isFirst) return sign;
    const { cards } = this.block;
    sign.className = "cm-card-sign";
    sign.textContent = kindOf(this.block).sign + (cards.length > 1 ? cards.length : "");
    sign.title = blockInWords(this.block);
    return sign;
  }
}

/** Painted anew when the cards change or the cursor enters another one. */
const markers = StateField.define<RangeSet<GutterMarker>>({
  create: draw,
  update(set, { startState, state, docChanged }) {
    const same =
      !docChanged &&
      foundIn(startState).blocks === foundIn(state).blocks &&
      blockAt(startState)?.from === blockAt(state)?.from;
    return same ? set : draw(state);
  },
});

function draw(state: EditorState): RangeSet<GutterMarker> {
  const builder = new RangeSetBuilder<GutterMarker>();
  const lit = blockAt(state);
  let drawn = 0; // a block that was typed into another must not mark a line twice
  for (const block of foundIn(state).blocks) {
    const first = state.doc.lineAt(block.from).number;
    const last = state.doc.lineAt(block.to).number;
    for (let line = Math.max(first, drawn + 1); line <= last; line++) {
      const { from } = state.doc.line(line);
      builder.add(from, from, new CardMarker(block, line === first, block === lit));
    }
    drawn = Math.max(drawn, last);
  }
  return builder.finish();
}

const look = EditorView.theme({
  ".cm-card-gutter": { width: "2.25rem", fontFamily: "var(--font-ui)", fontWeight: "600" },
  ".cm-card-gutter .cm-gutterElement": {
    position: "relative",
    display: "flex",
    justifyContent: "flex-end",
    paddingRight: "9px",
    cursor: "default",
  },
  ".cm-card::after": {
    content: '""',
    position: "absolute",
    inset: "0 0 0 auto",
    width: "3px",
    backgroundColor: "var(--control-edge)",
  },
  ".cm-card-lit::after": { backgroundColor: "var(--accent)" },
  ".cm-card-lit": { color: "var(--accent)" },
  // dashes, so that what is only kept for quizzes differs by more than a colour
  ".cm-card-aside::after": {
    backgroundColor: "transparent",
    backgroundImage: "linear-gradient(var(--control-edge) 55%, transparent 55%)",
    backgroundSize: "3px 8px",
  },
  // on the first of the rows that a long line is broken into
  ".cm-card-sign": { fontSize: "var(--text-13)" },
});

/** The same is said in words by the list of cards: a gutter is hidden from screen readers. */
export const cardGutter: Extension = [
  foundField,
  markers,
  gutter({ class: "cm-card-gutter", markers: (view) => view.state.field(markers) }),
  look,
];
