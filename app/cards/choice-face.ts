/** A multiple-choice question at rest: its options in the note's order, what is right told by mark and word. */

import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { ParsedCard } from "@/lib/cards/types.ts";
import type { RenderContext } from "@/lib/markdown/context.ts";
import { element, text } from "@/lib/markdown/hast.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";

export interface RestingOption {
  html: string;
  right: boolean;
  /** HTML; "" when nothing is said of it */
  why: string;
}

/** @param editHref where its author can mark the right option */
export function choiceAnswer(
  card: ParsedCard & { kind: "choice" },
  context: RenderContext,
  editHref: string | undefined,
): string {
  const inner = (part: string): RenderContext => ({ ...context, idPrefix: `${context.idPrefix}${part}-` });
  const options = card.options.map(({ text, right, why }, place) => ({
    html: renderMarkdown(text, inner(`option-${place}`)),
    right,
    why: why === "" ? "" : renderMarkdown(why, inner(`why-${place}`)),
  }));
  const explanation = card.explanation === "" ? "" : renderMarkdown(card.explanation, context);
  return optionList(options) + (card.keyMissing ? keyMissing(editHref) : "") + explanation;
}

export function optionList(options: readonly RestingOption[]): string {
  const list = element("ul", { className: ["choice"] }, options.map(optionItem));
  return toHtml(list, { allowDangerousHtml: true });
}

function optionItem({ html, right, why }: RestingOption): ElementContent {
  const parts: ElementContent[] = [{ type: "raw", value: html }];
  if (right) parts.unshift(element("span", { className: ["choice-mark"] }, [text("✓ right")]));
  if (why !== "") {
    parts.push(element("div", { className: ["choice-why"] }, [{ type: "raw", value: why }]));
  }
  return element("li", right ? { className: ["choice-right"] } : {}, parts);
}

function keyMissing(editHref: string | undefined): string {
  const link =
    editHref === undefined ? [] : [element("a", { href: editHref }, [text("Mark it in the editor")])];
  const words = text(
    `No option is marked as right, so this is not asked.${editHref === undefined ? "" : " "}`,
  );
  return toHtml(element("p", { className: ["choice-missing"] }, [words, ...link]));
}
