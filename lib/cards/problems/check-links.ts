/** Links and embeds of a note that lead nowhere, or not where their author may think. */

import { splitTarget } from "@/lib/markdown/link-target.ts";
import type { LinkTargets } from "@/lib/markdown/link-targets.ts";
import { encodePath, NearestTargets, targetTo } from "@/lib/markdown/nearest-target.ts";
import type { LinkStyle, NoteLink } from "@/lib/markdown/note-links.ts";
import { nearestName } from "@/lib/widgets/nearest-name.ts";
import type { Problem, QuickFix } from "./problem.ts";

/** Of a link that is kept without its text, the offsets are not known, and nothing can be replaced. */
export type WrittenLink = Omit<NoteLink, "start" | "end"> & Partial<Pick<NoteLink, "start" | "end">>;

/** What the vault has for a link; lib/vault/link-index.ts is one. */
export interface LinkWorld {
  targets: LinkTargets;
  note(
    target: string,
    from: string,
    style: LinkStyle,
  ): { path: string; title: string; lacks?: string } | null;
  file(target: string, from: string, style: LinkStyle): unknown;
  /** headings in words and blocks with their caret, as far as they are known */
  places(path: string): string[];
}

const NOTE_FILE = /\.(?:md|markdown)$/i;
const MEDIA_FILE =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|mp3|m4a|ogg|oga|opus|wav|flac|aac|mp4|webm|ogv|mov|pdf)$/i;
/** Files of other kinds are not served, so Loci can't say whether they are there. */
const OTHER_FILE = /\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,10}$/i;

/** @returns a check of one note's links, in a vault that stays as it is */
export function linkChecker(world: LinkWorld): (path: string, links: readonly WrittenLink[]) => Problem[] {
  const nearest = new NearestTargets(world.targets);
  return (path, links) => links.flatMap((link) => checkLink(path, link, world, nearest) ?? []);
}

function checkLink(
  from: string,
  link: WrittenLink,
  world: LinkWorld,
  nearest: NearestTargets,
): Problem | undefined {
  const { target, style } = link;
  const { path: name, fragments } = splitTarget(target);
  const note = MEDIA_FILE.test(name) ? null : world.note(target, from, style);
  if (note !== null) {
    return note.lacks === undefined
      ? ambiguity(from, link, name, note.path, world)
      : missingPlace(from, link, note, world);
  }
  if (world.file(target, from, style) !== null || isElsewhere(name, style)) return undefined;
  const write = style === "path" ? encodePath : (fragment: string) => fragment;
  const suffix = fragments.map((fragment) => `#${write(fragment)}`).join("");
  return MEDIA_FILE.test(name)
    ? missingFile(from, link, name, world, nearest)
    : missingNote(from, link, name, suffix, world, nearest);
}

/** A page of the app, a folder, or a file of a kind that Loci doesn't look at. */
function isElsewhere(name: string, style: LinkStyle): boolean {
  if (name === "" || name.endsWith("/")) return true;
  if (NOTE_FILE.test(name) || MEDIA_FILE.test(name)) return false;
  return (style === "path" && name.startsWith("/")) || OTHER_FILE.test(name);
}

function missingNote(
  from: string,
  link: WrittenLink,
  name: string,
  suffix: string,
  world: LinkWorld,
  nearest: NearestTargets,
): Problem {
  const found = nearest.note(name);
  const target = found === null ? undefined : targetTo(found, from, link.style, world.targets) + suffix;
  return problemAt(from, link, {
    rule: link.embed ? "broken-embed" : "broken-link",
    message: `no note in this vault is named “${name}”`,
    remedy:
      found === null
        ? "correct the name, or write the note"
        : `did you mean “${found}”? Otherwise correct the name, or write the note`,
    fixes: target === undefined ? [] : replacing(link, `Link to ${found}`, target),
  });
}

function missingFile(
  from: string,
  link: WrittenLink,
  name: string,
  world: LinkWorld,
  nearest: NearestTargets,
): Problem {
  const found = nearest.file(name);
  const target = found === null ? undefined : targetTo(found, from, link.style, world.targets);
  return problemAt(from, link, {
    rule: "missing-file",
    message: `there is no file “${name}” in this vault${link.embed ? ", so nothing is shown here" : ""}`,
    remedy:
      found === null
        ? "put the file into the vault, or correct its name"
        : `did you mean “${found}”? Otherwise put the file into the vault`,
    fixes: target === undefined ? [] : replacing(link, `Use ${found}`, target),
  });
}

function missingPlace(
  from: string,
  link: WrittenLink,
  { path, lacks = "" }: { path: string; lacks?: string },
  world: LinkWorld,
): Problem {
  const { path: name, fragments } = splitTarget(link.target);
  const wanted = fragments.at(-1) ?? "";
  const isBlock = wanted.startsWith("^");
  const place = nearestName(
    wanted,
    world.places(path).filter((one) => one.startsWith("^") === isBlock),
  );
  const written = link.style === "path" ? encodePath(name) : name;
  const fragment = link.style === "path" ? encodePath(place ?? "") : place;
  return problemAt(from, link, {
    rule: "missing-place",
    message: `${path === from ? "this note" : path} has ${lacks}`,
    remedy:
      place === null
        ? `name ${isBlock ? "a block" : "a heading"} that stands there, or take away what follows the #`
        : `did you mean “${place}”?`,
    fixes: place === null ? [] : replacing(link, `Link to “${place}”`, `${written}#${fragment}`),
  });
}

/** An alias that two notes have leads to the nearer, which may be the wrong one. */
function ambiguity(
  from: string,
  link: WrittenLink,
  name: string,
  leadsTo: string,
  { targets }: LinkWorld,
): Problem | undefined {
  const rivals = targets.rivals(name, from);
  if (rivals.length < 2) return undefined;
  const others = rivals.map(({ path }) => path).filter((path) => path !== leadsTo);
  return problemAt(from, link, {
    rule: "ambiguous-link",
    message: `“${name}” is an alias of ${[leadsTo, ...others].join(" and ")}; this link leads to ${leadsTo}`,
    remedy: "name the note that is meant",
    fixes: [leadsTo, ...others].flatMap((path) =>
      replacing(link, `Link to ${path}`, targetTo(path, from, link.style, targets)),
    ),
  });
}

function replacing({ start, end }: WrittenLink, label: string, insert: string): QuickFix[] {
  return start === undefined || end === undefined ? [] : [{ label, edits: [{ start, end, insert }] }];
}

function problemAt(
  path: string,
  { line, column, start, end }: WrittenLink,
  { fixes, ...fault }: Pick<Problem, "rule" | "message" | "remedy"> & { fixes: QuickFix[] },
): Problem {
  return {
    path,
    line,
    column,
    ...(start === undefined || end === undefined ? {} : { length: end - start }),
    severity: "warning",
    ...fault,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}
