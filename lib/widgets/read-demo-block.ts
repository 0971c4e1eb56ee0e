/** The body of a ```demo block, as YAML, to a widget's state. Kept from the rest of the codec because it brings a YAML parser. */

import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from "yaml";
import type { WidgetCall } from "./definition.ts";
import { nearestName } from "./nearest-name.ts";
import { type ParamProblem, type RawParam, readParams } from "./read-params.ts";
import { findWidget, widgetNames } from "./registry.ts";

export interface BlockProblem extends Pick<ParamProblem, "severity" | "message" | "remedy"> {
  rule: ParamProblem["rule"] | "unknown-widget" | "invalid-yaml" | "not-parameters";
  /** what to write in place of a word of the block, where that is sure to be legal */
  mend?: { written: string; part: "name" | "value"; insert: string };
  /** in the block: 0 is the opening fence, 1 the first line under it */
  line: number;
}

export interface ReadBlock {
  /** null when there is no such widget; otherwise legal, whatever was wrong in the block */
  call: WidgetCall | null;
  problems: BlockProblem[];
}

/**
 * @param name what follows `demo` on the fence
 * @param yaml the lines between the fences
 */
export function readDemoBlock(name: string, yaml: string): ReadBlock {
  const widget = findWidget(name);
  if (widget === null) return { call: null, problems: [unknownWidget(name)] };
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "error",
  });
  const problems: BlockProblem[] = document.errors.map((error) => ({
    severity: "error",
    rule: "invalid-yaml",
    line: lines.linePos(error.pos[0]).line,
    message: `these parameters are not YAML: ${firstSentence(error.message)}`,
    remedy: "write one parameter to a line, such as d: 64",
  }));
  const { contents } = document;
  if (contents !== null && !isMap(contents) && problems.length === 0) problems.push(notParameters());
  const pairs = isMap(contents) ? contents.items : [];
  const lineOf = new Map<string, number>();
  const raw: RawParam[] = [];
  for (const pair of pairs) {
    const param = rawParam(pair);
    const start = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    // the last of two equal names is the one that is reported
    lineOf.set(param[0], start === undefined ? 1 : lines.linePos(start).line);
    raw.push(param);
  }
  const read = readParams(widget, raw);
  for (const { name: written, mend, ...problem } of read.problems) {
    problems.push({
      ...problem,
      line: lineOf.get(written) ?? 1,
      ...(mend === undefined ? {} : { mend: { written, ...mend } }),
    });
  }
  return { call: read.call, problems };
}

function rawParam(pair: Pair<unknown, unknown>): RawParam {
  const name = isScalar(pair.key) ? String(pair.key.value) : "";
  const { value } = pair;
  if (isScalar(value)) return [name, value.value];
  // `[5, 7, 4]` is what YAML has for a list
  if (isSeq(value)) return [name, value.items.map(String).join(" ")];
  return [name, value === null ? null : String(value)];
}

function unknownWidget(name: string): BlockProblem {
  const nearest = nearestName(name, widgetNames);
  return {
    severity: "error",
    rule: "unknown-widget",
    line: 0,
    message: name === "" ? "this demo names no widget" : `there is no widget “${name}”`,
    remedy: nearest === null ? `the widgets are ${widgetNames.join(", ")}` : `did you mean “${nearest}”?`,
    ...(nearest === null || name === "" ? {} : { mend: { written: name, part: "name", insert: nearest } }),
  };
}

function notParameters(): BlockProblem {
  return {
    severity: "error",
    rule: "not-parameters",
    line: 1,
    message: "a demo block holds parameters, one to a line",
    remedy: "write them as name: value, such as d: 64",
  };
}

/** The YAML library ends some messages with advice on its own options. */
function firstSentence(message: string): string {
  return (message.split(/\.\s|\n/)[0] ?? message).replace(/\.$/, "");
}
