/** Puts text on the clipboard, where the browser lets us. */

/** @returns false where it may not, so that the text can be shown to be copied by hand */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
