import { recordSchema } from '../../generated/record-schema.js';
import { message } from '../../language/message.js';
import { searchFor } from '../../parse/search.js';
import {
  keyText,
  type MapNode,
  type MapPair,
  type Node,
  type Path,
  type ScalarNode,
} from '../../parse/tree.js';
import { isMap } from '../../record/read.js';
import { hasOneReading } from '../../text/numbers.js';
import { composed } from '../../text/words.js';
import { rewriteFix } from '../fix.js';
import type { RuleMatch, TextRule } from '../rule-match.js';
import { canMatch, isComposed } from './texts.js';

/** YAML read a value differently from what its writer meant, without an error. */
export const yamlSuspicious: TextRule = {
  code: 'yaml/suspicious',
  severity: 'warning',
  check: (parsed) =>
    isComposed(parsed) && !canMatch(parsed, 'suspicious', anySuspicion)
      ? []
      : suspicious(parsed.root, { source: parsed.text, isComposed: isComposed(parsed) }),
};

const suspicious = searchFor<RuleMatch, { readonly source: string; readonly isComposed: boolean }>(
  (node, path, { source, ...text }, found) => {
    if (node.kind === 'scalar') found.push(...suspiciousScalar(node, path, source));
    if (node.kind === 'map') {
      if (node.flow) found.push(...suspiciousBareKeys(node, path, source));
      if (!text.isComposed) found.push(...twins(node, path));
    }
  },
);

/**
 * A pattern that matches any plain text with a suspicious scalar: a comment like a word, a number with
 * leading zeros, a colon without a space after it. Keys without a colon are never plain.
 */
const anySuspicion = /[ \t]#[\p{L}\p{N}]|[ [,][-+]?0\d+(?:\.\d+)?(?![^\s,\]}])|[:：](?!\/\/)\S/u;

function* suspiciousScalar(node: ScalarNode, path: Path, source: string): Iterable<RuleMatch> {
  if (node.style !== 'plain') return;
  const comment = isBlank(source[node.end])
    ? /^[ \t]+#[\p{L}\p{N}][^\r\n]*/u.exec(source.slice(node.end, node.end + 200))
    : null;
  if (comment) {
    const span = { start: node.start, end: node.end + comment[0].length };
    const written = source.slice(span.start, span.end);
    const fix = rewriteFix(source, span, quoted(written));
    yield {
      path: [...path],
      span,
      message: message('suspicious/comment', { value: node.source, written }),
      fix,
    };
  }
  if (/^[-+]?0\d+(\.\d+)?$/.test(node.source) && typeof node.value === 'number') {
    const wording = message('suspicious/zeros', { written: node.source, value: String(node.value) });
    yield { path: [...path], message: wording, fix: rewriteFix(source, node, quoted(node.source)) };
  }
  const glued = /[:：]/.test(node.source) ? /^([\w.-]+)[:：](?!\/\/)\S/.exec(node.source) : null;
  if (glued?.[1] !== undefined && (path.length === 0 || knownKeys().has(glued[1]))) {
    const wording = message('suspicious/glued', { written: node.source, key: glued[1] });
    yield { path: [...path], message: wording, fix: rewriteFix(source, node, spaced(node.source)) };
  }
}

function* suspiciousBareKeys(node: MapNode, path: Path, source: string): Iterable<RuleMatch> {
  for (const [index, entry] of node.entries.entries()) {
    if (!entry.merged && isBare(entry)) {
      yield* suspiciousBareKey(entry, node.entries[index - 1], path, source);
    }
  }
}

/** Finds the same key in two spellings of Unicode. */
function* twins(node: MapNode, path: Path): Iterable<RuleMatch> {
  const names = new Map<string, MapPair>();
  for (const entry of node.entries) {
    if (entry.merged) continue;
    const key = keyText(entry);
    const twin = names.get(composed(key));
    if (twin && keyText(twin) !== key) {
      yield {
        path: [...path, key],
        part: 'key',
        span: spanOfKey(entry),
        message: message('suspicious/twin', { key: composed(key) }),
      };
    }
    names.set(composed(key), entry);
  }
}

/** `{self: 9,5}` is read as self: 9 and a key `5`; `{self:9}` as a key `self:9`. */
function* suspiciousBareKey(
  entry: MapPair,
  before: MapPair | undefined,
  path: Path,
  source: string,
): Iterable<RuleMatch> {
  const key = keyText(entry);
  const at = [...path, key];
  const value = before?.value;
  if (
    /^\d+$/.test(key) &&
    value?.kind === 'scalar' &&
    value.style === 'plain' &&
    typeof value.value === 'number'
  ) {
    const span = { start: value.start, end: entry.key.end };
    const written = `${value.source},${key}`;
    const meant = `${value.source}.${key}`;
    yield {
      path: at,
      span,
      message: message('suspicious/comma', { written, meant }),
      fix: rewriteFix(source, span, meant, hasOneReading(written)),
    };
  }
  const glued = /^([^:：]+)[:：]\S/.exec(key);
  if (glued) {
    const wording = message('suspicious/glued', { written: key, key: glued[1] ?? key });
    const span = spanOfKey(entry);
    const isKnown = knownKeys().has(glued[1] ?? '');
    yield { path: at, span, message: wording, fix: rewriteFix(source, span, spaced(key), isKnown) };
  }
}

function isBare(entry: MapPair): boolean {
  return isBareValue(entry.value) && entry.value.start === entry.key.end;
}

function isBareValue(node: Node): boolean {
  return node.kind === 'scalar' && node.style === 'empty';
}

function spanOfKey(entry: MapPair): { start: number; end: number } {
  return { start: entry.key.start, end: entry.key.end };
}

/** The keys of the record schema, collected on first use. */
let known: ReadonlySet<string> | undefined;

function knownKeys(): ReadonlySet<string> {
  known ??= new Set(propertyNames(recordSchema));
  return known;
}

function* propertyNames(schema: unknown): Iterable<string> {
  if (Array.isArray(schema)) for (const each of schema) yield* propertyNames(each);
  if (!isMap(schema)) return;
  if (isMap(schema.properties)) yield* Object.keys(schema.properties);
  for (const each of Object.values(schema)) yield* propertyNames(each);
}

/** `self:9` with the space that makes it a key and a value. */
function spaced(written: string): string {
  return written.replace(/^([^:：]+)[:：]/, '$1: ');
}

function quoted(written: string): string {
  return `"${written.replace(/[\\"]/g, '\\$&')}"`;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
