/** What author HTML may hold, for hast-util-sanitize. Everything that isn't named here is dropped. */

import type { Schema } from "hast-util-sanitize";

export const ALLOWED_ELEMENTS = new Set(
  (
    "a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i " +
    "img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td " +
    "tfoot th thead tr u ul var wbr"
  ).split(" "),
);

/** Dropped with what they hold, which is code, or words for a reader who can't see the thing itself. */
export const REMOVED_ELEMENTS = new Set(
  (
    "applet audio canvas embed frame frameset iframe math noembed noframes noscript object option plaintext script " +
    "select style svg template textarea title video xmp"
  ).split(" "),
);

/** The classes that our own steps give before sanitising; an author who writes them gets their look and no more. */
const CLASSES = [
  "align-center",
  "align-left",
  "align-right",
  "callout",
  "callout-body",
  "callout-title",
  "computed",
  "contains-task-list",
  "data-footnote-backref",
  "embed",
  "embed-heading",
  "embed-source",
  "footnotes",
  "lacks-place",
  "link-card",
  "link-card-host",
  "link-card-title",
  "player",
  "sr-only",
  "tag",
  "task-list-item",
  "unresolved",
  "wiki-link",
];

/** A path on this site, or a raster image in the text itself. `//host` and `/\host` are other sites. */
const IMAGE_SOURCE = /^(?:\/(?![/\\])|data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$)/;

const SIZE = /^\d{1,4}$/;

const schema: Schema = {
  tagNames: [...ALLOWED_ELEMENTS],
  strip: [...REMOVED_ELEMENTS],
  ancestors: {
    tbody: ["table"],
    td: ["table"],
    tfoot: ["table"],
    th: ["table"],
    thead: ["table"],
    tr: ["table"],
  },
  attributes: {
    "*": ["id", "lang", "title", ["className", ...CLASSES], ["dir", "ltr", "rtl", "auto"]],
    a: ["href", "ariaDescribedBy", "ariaLabel", "dataFootnoteRef", "dataFootnoteBackref"],
    code: ["dataDisplay", ["className", /^language-[^\s]+$/, "math-inline", "math-display"]],
    details: ["open", ["dataCallout", /^[a-z]+$/]],
    div: [["dataCallout", /^[a-z]+$/]],
    img: ["alt", ["src", IMAGE_SOURCE], ["width", SIZE], ["height", SIZE]],
    input: [["disabled", true], ["type", "checkbox"], "checked"],
    li: [["value", /^-?\d{1,9}$/]],
    ol: ["reversed", ["start", /^-?\d{1,9}$/], ["type", "1", "a", "A", "i", "I"]],
    pre: ["dataInfo"],
    section: ["dataFootnotes"],
    td: [
      ["colSpan", SIZE],
      ["rowSpan", SIZE],
    ],
    th: [
      ["colSpan", SIZE],
      ["rowSpan", SIZE],
      ["scope", "row", "col", "rowgroup", "colgroup"],
    ],
  },
  required: { input: { disabled: true, type: "checkbox" } },
  protocols: { href: ["http", "https", "mailto"], src: ["data"] },
  clobber: ["ariaDescribedBy", "id"],
  allowComments: false,
  allowDoctypes: false,
};

export function schemaFor(idPrefix: string): Schema {
  return { ...schema, clobberPrefix: idPrefix };
}
