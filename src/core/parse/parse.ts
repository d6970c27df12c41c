import type { YAMLError } from 'yaml';
import { loneReturnAt } from '../text/hidden.js';
import type { TextTraits } from '../text/traits.js';
import { buildTree, limitProblem } from './build-tree.js';
import { compose, type Stop } from './compose.js';
import { limits } from './limits.js';
import { PlainText } from './plain-text.js';
import { prescan } from './prescan.js';
import type { ParseProblem } from './problem.js';
import { reread } from './reread.js';
import { dataOf, type Node } from './tree.js';

/** A text read as YAML. Nothing here throws. `root` is absent where nothing could be read. */
export interface ParsedText {
  readonly text: string;
  readonly root: Node | undefined;
  readonly problems: readonly ParseProblem[];
  /**
   * Every scalar is in the text literally, between characters that no word contains, without escapes, folds
   * and aliases. A pattern that does not match the text therefore matches none of its scalars.
   */
  readonly plain?: true;
  /** What a pass over a plain text found, where there was one. */
  readonly traits?: TextTraits | undefined;
  /** The plain data of the text, where it was read before the tree. */
  readonly data?: unknown;
}

/** Whether the data of the text can be trusted: values are not guessed from a broken text. */
export function isReadable(parsed: ParsedText): boolean {
  return (
    parsed.plain ||
    (parsed.root !== undefined && parsed.problems.every((problem) => problem.kind === 'duplicate-key'))
  );
}

/** The plain data of a text; `null` where there is none. Callers must not change it. */
export function dataIn(parsed: ParsedText): unknown {
  return parsed.data ?? dataOf(parsed.root);
}

/**
 * Reads a text as one YAML 1.2 document in the core schema, with the position of every value. Most records
 * are plain enough for the quick reader. It leaves every doubtful text, above all one with errors, to the
 * full parser. For a text that is not long, the tree is built on first use: a check without findings does not
 * need one.
 */
export function parseText(text: string): ParsedText {
  if (text.length < rememberedFrom) return PlainText.of(text) ?? fullRead(text);
  if (loneReturnAt(text) >= 0) return fullRead(text);
  const at = recent.findIndex((parsed) => parsed.text === text);
  const known = recent[at] ?? readAfter(text);
  if (at !== 0) {
    recent.splice(at < 0 ? mostRecent - 1 : at, 1);
    recent.unshift(known);
  }
  return known;
}

/**
 * A cache of the last texts, the latest first. An edit reads the text before and after it, and the view of
 * the record then reads the same texts.
 */
const recent: ParsedText[] = [];
const mostRecent = 4;
/** Minimum length of a cached text. A shorter text is read as fast as it is compared. */
const rememberedFrom = 2000;

/** Reads only the difference where the text is similar to a cached one. */
function readAfter(text: string): ParsedText {
  for (const before of recent) {
    const reading = before instanceof PlainText ? before.reading : undefined;
    const again = reading && reread({ text: before.text, ...reading }, text);
    if (again) return PlainText.as(text, again);
  }
  return PlainText.of(text) ?? fullRead(text);
}

/** Reads a text with the full parser, which gives every error with its position. */
export function fullRead(text: string): ParsedText {
  const refused = prescan(text);
  if (refused.length > 0) return { text, root: undefined, problems: refused };

  const { document, second, stop } = compose(text);
  const errors = [...(document?.errors ?? []), ...(document?.warnings ?? [])].map(problemOf);
  if (stop) return { text, root: undefined, problems: stopped(text, stop, errors) };
  const tree = buildTree(document?.contents ?? null);
  const problems = [
    ...directives(text),
    ...errors,
    ...(second === undefined ? [] : [secondDocument(second)]),
    ...tree.problems,
  ];
  return {
    text,
    root: tree.root,
    problems: problems.slice(0, limits.errors).map((problem) => within(text, problem)),
  };
}

/** Broken lines can look like endless nesting. In that case the errors of the lines are reported instead. */
function stopped(
  text: string,
  { limit, at }: Stop,
  errors: readonly ParseProblem[],
): readonly ParseProblem[] {
  const before = errors.filter((error) => error.start < at).slice(0, limits.errors);
  const problems = before.length > 0 ? before : [limitProblem(limit, at)];
  return problems.map((problem) => within(text, problem));
}

/** Where the composer fails, the only possible cause is endless nesting. */
function problemOf({ code, pos }: YAMLError): ParseProblem {
  if (code === 'RESOURCE_EXHAUSTION') return limitProblem('depth', pos[0]);
  return { kind: 'syntax', reason: code, start: pos[0], end: pos[1] };
}

function secondDocument(start: number): ParseProblem {
  return { kind: 'syntax', reason: 'MULTIPLE_DOCS', start, end: start + 1 };
}

/** Limits a problem to the text and makes it at least one character long. */
function within(text: string, problem: ParseProblem): ParseProblem {
  const start = Math.max(0, Math.min(problem.start, text.length - 1));
  return { ...problem, start, end: Math.min(Math.max(problem.end, start + 1), text.length) };
}

/** `%YAML 1.1` would change what `no` and `012` mean; no record needs a directive. */
function directives(text: string): readonly ParseProblem[] {
  const head = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text)?.[0].length ?? 0;
  const line = /^%[^\r\n]*/.exec(text.slice(head))?.[0];
  if (line === undefined) return [];
  return [{ kind: 'syntax', reason: 'directive', start: head, end: head + line.length }];
}
