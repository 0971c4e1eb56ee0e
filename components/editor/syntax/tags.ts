/** What a theme can colour beyond the highlighter's own tags. */

import { Tag, tags } from "@lezer/highlight";

export const noteTags = {
  /** between the sides of a card: `::`, `:::`, a line of `?` or `??` */
  separator: Tag.define(),
  /** `==hidden==` */
  cloze: Tag.define(),
  /** a formula with its dollars */
  maths: Tag.define(),
  /** the target of `[[…]]` */
  wikiLink: Tag.define(tags.link),
  /** `^id` at the end of a block */
  blockId: Tag.define(),
  /** `#flashcards/deck` */
  hashtag: Tag.define(),
};
