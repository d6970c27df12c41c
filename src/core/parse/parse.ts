import { parseDocument } from 'yaml';
import { buildTree } from './build-tree.js';
import { limits } from './limits.js';
import { prescan } from './prescan.js';
import type { ParseProblem } from './problem.js';
import type { Node } from './tree.js';

/** A text read as YAML. Nothing here throws; `root` is absent where nothing could be read. */
export interface ParsedText {
  readonly text: string;
  readonly root: Node | undefined;
  readonly problems: readonly ParseProblem[];
}

/** Whether the text holds data that can be trusted: values are not guessed from a broken text. */
export function isReadable(parsed: ParsedText): boolean {
  return parsed.root !== undefined && parsed.problems.every((problem) => problem.kind === 'duplicate-key');
}

/** Reads a text as one YAML 1.2 document in the core schema, keeping the place of every value. */
export function parseText(text: string): ParsedText {
  const refused = prescan(text);
  if (refused.length > 0) return { text, root: undefined, problems: refused };

  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    keepSourceTokens: true,
    prettyErrors: false,
    uniqueKeys: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  const errors = [...document.errors, ...document.warnings].slice(0, limits.errors);
  const problems: ParseProblem[] = errors.map((error) => ({
    kind: error.code === 'RESOURCE_EXHAUSTION' ? 'limit' : 'syntax',
    reason: error.code === 'RESOURCE_EXHAUSTION' ? 'depth' : error.code,
    start: error.pos[0],
    end: Math.max(error.pos[1], error.pos[0] + 1),
  }));
  const tree = buildTree(document.contents);
  return { text, root: tree.root, problems: [...directives(text), ...problems, ...tree.problems] };
}

/** `%YAML 1.1` would change what `no` and `012` mean; no record needs a directive. */
function directives(text: string): readonly ParseProblem[] {
  const match = /^%[^\r\n]*/m.exec(text);
  if (!match || !/^(\s*(#.*)?\r?\n)*$/.test(text.slice(0, match.index))) return [];
  return [{ kind: 'syntax', reason: 'directive', start: match.index, end: match.index + match[0].length }];
}
