/** A sentence as a model would get it: its words as written, and what makes two of them the same token. */

export interface Word {
  /** as written */
  text: string;
  /** without capitals and the punctuation around it; equal tokens get equal vectors */
  token: string;
}

export function readSentence(sentence: string): Word[] {
  return sentence
    .trim()
    .split(/\s+/u)
    .map((text) => ({ text, token: tokenOf(text) }));
}

function tokenOf(text: string): string {
  const bare = text.normalize("NFC").toLowerCase();
  return bare.replaceAll(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, "") || bare;
}
