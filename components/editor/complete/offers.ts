/** What the editor can complete: sent once by the server, small enough to be searched in the browser. Plain data. */

export interface OfferedParam {
  /** long and short name; either may be written */
  name: string;
  key: string;
  /** what it is and which values are legal, in words */
  about: string;
  /** the legal values where there are few */
  values: readonly string[];
  default: string;
}

export interface OfferedWidget {
  name: string;
  title: string;
  question: string;
  params: readonly OfferedParam[];
  /** what may be written after `ask:` */
  asks: readonly { id: string; title: string }[];
}

export interface OfferedNote {
  path: string;
  title: string;
  aliases: readonly string[];
}

export interface Offers {
  widgets: readonly OfferedWidget[];
  /** of the whole vault, without `#`, the most used first */
  tags: readonly string[];
  notes: readonly OfferedNote[];
}

/** The places of one note that a link can name. */
export interface OfferedPlaces {
  /** as written, without their `#` */
  headings: readonly string[];
  /** without their caret */
  blocks: readonly string[];
}
