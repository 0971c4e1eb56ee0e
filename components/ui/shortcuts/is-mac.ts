/** Whether the learner's keyboard has ⌘ where others have Ctrl. Only a browser can tell. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
