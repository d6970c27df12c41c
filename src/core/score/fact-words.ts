import { isMessageKey, type Joined, type Message, message } from '../language/message.js';
import { allFactNames, type Facts, factNames } from '../record/fact-names.js';
import { asMap } from '../record/read.js';
import { cachedByText } from '../text/cache.js';
import { type Explanation, leaf } from './explanation.js';
import { readableSource } from './readable-source.js';

/** A check of many records asks for the same expressions of a few profiles again and again. */
const mostExpressions = 200;

/** The facts that an expression names, in the order of the expression, each once. */
export function factsIn(source: string): readonly string[] {
  const found = source.match(factPattern) ?? [];
  return [...new Set(found)];
}

/** An expression with the facts replaced by their values: `5.0 * 11 / 12.0` → `5 × 11 / 12`. */
export function filledIn(expression: string, facts: Facts): Joined {
  const source = readableSource(expression);
  const parts: (string | number | Message)[] = [];
  let done = 0;
  for (const match of source.matchAll(tokens)) {
    parts.push(source.slice(done, match.index), filledPart(match[0], facts));
    done = match.index + match[0].length;
  }
  parts.push(source.slice(done));
  return { parts, by: '' };
}

/**
 * A condition with the names of facts replaced by their meaning: `members.htxsHtt >= 0.8` → `Tỷ lệ hoàn thành
 * tốt ≥ 0,8`.
 */
export const inWords = cachedByText((expression: string): Joined => {
  const source = readableSource(expression);
  const parts: (string | number | Message)[] = [];
  let done = 0;
  for (const match of source.matchAll(tokens)) {
    const [token] = match;
    parts.push(
      source.slice(done, match.index),
      allFactNames.includes(token) ? factTitle(token) : wordOf(token),
    );
    done = match.index + token.length;
  }
  parts.push(source.slice(done));
  return { parts, by: '' };
}, mostExpressions);

/** Each fact of an expression with its meaning and its value. */
export function factExplanations(source: string, facts: Facts): readonly Explanation[] {
  return factsIn(source).map((name) => leaf(factText(name, facts)));
}

/** `Số kỳ sinh hoạt thường kỳ (meetings.thuongKy) = 11`. */
export function factText(name: string, facts: Facts): Message {
  return message('explain/fact', { title: factTitle(name), name, value: factValue(name, facts) ?? 0 });
}

/**
 * The meaning of a fact in words. `branches.members.total` has the words of `members.total`, over the
 * branches.
 */
export function factTitle(name: string): Message {
  const own = name.startsWith('branches.') ? name.slice('branches.'.length) : name;
  if (own !== name && factNames.includes(own))
    return message('fact/over-branches', { title: factTitle(own) });
  const key = `fact/${name}`;
  return isMessageKey(key) ? message(key) : message('fact/unknown', { name });
}

function filledPart(token: string, facts: Facts): string | number | Message {
  const value = /^[A-Za-z_]/.test(token) ? factValue(token, facts) : undefined;
  if (value !== undefined) return value;
  return wordOf(token);
}

function wordOf(token: string): string | number | Message {
  if (/^\d/.test(token)) return Number(token);
  return functions.get(token) ?? operators[token] ?? token;
}

function factValue(name: string, facts: Facts): number | undefined {
  const value = name.split('.').reduce<unknown>((at, step) => asMap(at)[step], facts);
  return typeof value === 'number' ? value : undefined;
}

/** Texts, names, numbers and operators of an expression. */
const tokens = /"[^"]*"|[A-Za-z_][\w.]*|\d+(?:\.\d+)?|\*|>=|<=|!=|==|&&|\|\|/g;

const operators: Readonly<Record<string, string>> = {
  '*': '×',
  '>=': '≥',
  '<=': '≤',
  '!=': '≠',
  '==': '=',
};

const functions: ReadonlyMap<string, Message> = new Map([
  ['min', message('expression/min')],
  ['max', message('expression/max')],
  ['clamp', message('expression/clamp')],
  ['round', message('expression/round')],
]);

const names = [...allFactNames].sort((a, b) => b.length - a.length);
const factPattern = new RegExp(`(?<![\\w.])(?:${names.join('|').replaceAll('.', '\\.')})(?![\\w.])`, 'g');
