/**
 * Stands in the browser for @codemirror/lang-html (next.config.ts), which @codemirror/lang-markdown loads with the
 * languages of CSS and JavaScript for its own `markdown()`. The editor makes its language itself (language.ts).
 */

export const html = () => null;
export const htmlCompletionSource = () => null;
