/** What a raw value, from a URL, a block or a field on the page, stands for. */

import { type Field, type ParamValue, readSet, writeList, writeSet } from "./fields.ts";

/** A number as people write it, `10,000` and `1e4` among them; null when it is none. */
export function readNumber(raw: unknown): number | null {
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : null;
  const text =
    typeof raw === "string"
      ? raw
          .trim()
          .replaceAll(/[_,](?=\d{3})/g, "")
          .replace("−", "-")
      : "";
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** The value that a raw one stands for, still perhaps out of range; null when it stands for none. */
export function readValue(field: Field, raw: unknown): ParamValue | null {
  const word = String(raw).trim().toLowerCase();
  switch (field.kind) {
    case "number":
      return readNumber(raw);
    case "choice":
      return field.options.find((option) => option.value === word)?.value ?? null;
    case "switch":
      if (["1", "true", "yes", "on"].includes(word)) return true;
      return ["0", "false", "no", "off"].includes(word) ? false : null;
    case "text":
      return typeof raw === "string" && raw.trim() !== "" ? raw : null;
    case "list": {
      const numbers = word.split(/[-,;\s]+/).map(readNumber);
      return numbers.every((number) => number !== null) ? writeList(numbers) : null;
    }
    case "set": {
      const chosen = readSet(word.replaceAll(/[,;\s]+/g, "-"));
      const known = chosen.every((value) => field.options.some((option) => option.value === value));
      return known ? writeSet(field, chosen) : null;
    }
    default:
      return field satisfies never;
  }
}
