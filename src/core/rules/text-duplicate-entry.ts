import { message } from '../language/message.js';
import { dataIn } from '../parse/parse.js';
import { asList, asMap } from '../record/read.js';
import { normalName } from '../text/normal-name.js';
import type { Rule } from './rule.js';

const sections = ['meetings', 'awards', 'initiatives'] as const;

/** Two meetings, awards or initiatives are equal: one counts twice, as after a merge of two copies. */
export const textDuplicateEntry: Rule = {
  code: 'text/duplicate-entry',
  severity: 'warning',
  *check({ parsed }) {
    const data = asMap(dataIn(parsed));
    for (const section of sections) {
      const seen = new Map<string, number>();
      for (const [index, entry] of alike(asList(data[section]))) {
        const content = contentOf(entry);
        if (content === '') continue;
        const first = seen.get(content);
        if (first === undefined) seen.set(content, index);
        else
          yield {
            path: [section, index],
            message: message('text/duplicate-entry', { row: index + 1, first: first + 1 }),
            fix: {
              title: message('fix/remove-duplicate'),
              safe: false,
              changes: [{ kind: 'remove', path: [section], index }],
            },
          };
      }
    }
  },
};

/**
 * The entries that may duplicate another one: those with the same days and numbers. Words may be spelled in
 * two ways, days and numbers may not, so most entries are distinguished without comparing words.
 */
function* alike(list: readonly unknown[]): Generator<readonly [number, unknown]> {
  const groups = new Map<string, number[]>();
  for (const [index, entry] of list.entries()) {
    const key = Object.values(asMap(entry)).filter(isExact).sort().join(' ');
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  for (const indices of groups.values()) {
    if (indices.length > 1) for (const index of indices) yield [index, list[index]];
  }
}

/** A number, or a day as it is written in a record. */
function isExact(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
}

/**
 * A key for the content of an entry, independent of the order of its keys and the spelling of its texts; ''
 * where the entry is empty.
 */
function contentOf(entry: unknown): string {
  const said = Object.entries(asMap(entry))
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([key, value]) => `${key}: ${typeof value === 'string' ? normalName(value) : JSON.stringify(value)}`,
    );
  return said.sort().join('\n');
}
