import type { YAMLError } from 'yaml';
import { loneReturnAt } from '../text/hidden.js';
import { buildTree, limitProblem } from './build-tree.js';
import { compose, type Stop } from './compose.js';
import { limits } from './limits.js';
import { PlainText } from './plain-text.js';
import { prescan } from './prescan.js';
import type { ParseProblem } from './problem.js';
import { reread } from './reread.js';
import { dataOf, type Node } from './tree.js';

/** A text read as YAML. Nothing here throws; `root` is absent where nothing could be read. */
export interface ParsedText {
  readonly text: string;
  readonly root: Node | undefined;
  readonly problems: readonly ParseProblem[];
  /**
   * Every scalar stands in the text as it is, between characters that no word has: without escapes, folds and
   * aliases. Then a pattern that the text does not match is matched by none of its scalars.
   */
  readonly plain?: true;
  /** The plain data of the text, where that was read before the tree. */
  readonly data?: unknown;
}

/** Whether the text holds data that can be trusted: values are not guessed from a broken text. */
export function isReadable(parsed: ParsedText): boolean {
  return (
    parsed.plain ||
    (parsed.root !== undefined && parsed.problems.every((problem) => problem.kind === 'duplicate-key'))
  );
}

/** The plain data of a text; `null` where there is none. Nobody may change it. */
export function dataIn(parsed: ParsedText): unknown {
  return parsed.data ?? dataOf(parsed.root);
}

/**
 * Reads a text as one YAML 1.2 document in the core schema, keeping the place of every value. Records are
 * plain enough for the quick reader; whatever it is not sure of, errors above all, is for the full parser.
 * Of a text that is not long the tree is made when somebody asks for it: who only checks a record without
 * findings needs none.
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
 * The texts asked for last, the latest first: an edit looks at the text before and after it, and what shows
 * the record then asks for the very same.
 */
const recent: ParsedText[] = [];
const mostRecent = 4;
/** Shorter texts are read as fast as they are compared. */
const rememberedFrom = 2000;

/** Of a text that differs little from one whose tree is known only the difference is read. */
function readAfter(text: string): ParsedText {
  for (const before of recent) {
    const reading = before instanceof PlainText ? before.reading : undefined;
    const again = reading && reread({ text: before.text, ...reading }, text);
    if (again) return PlainText.as(text, again);
  }
  return PlainText.of(text) ?? fullRead(text);
}

/** Reads a text by the full parser, with every error at its place. */
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

/** Broken lines can seem to nest without end; then it is they that are reported. */
function stopped(
  text: string,
  { limit, at }: Stop,
  errors: readonly ParseProblem[],
): readonly ParseProblem[] {
  const before = errors.filter((error) => error.start < at).slice(0, limits.errors);
  const problems = before.length > 0 ? before : [limitProblem(limit, at)];
  return problems.map((problem) => within(text, problem));
}

/** Where the composer gives up, the cause can only be nesting without end. */
function problemOf({ code, pos }: YAMLError): ParseProblem {
  if (code === 'RESOURCE_EXHAUSTION') return limitProblem('depth', pos[0]);
  return { kind: 'syntax', reason: code, start: pos[0], end: pos[1] };
}

function secondDocument(start: number): ParseProblem {
  return { kind: 'syntax', reason: 'MULTIPLE_DOCS', start, end: start + 1 };
}

/** A problem marks at least one character, and none beyond the text. */
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
