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
  const all = list.map((_, index) => index);
  for (const sameDay of groups(all, (index) => dayOf(list[index]))) {
    const exact = (index: number): string =>
      Object.values(asMap(list[index])).filter(isExact).sort().join(' ');
    for (const indices of groups(sameDay, exact)) for (const index of indices) yield [index, list[index]];
  }
}

/** The day of an entry, which distinguishes most of them; '' where it has none in the form of a record. */
function dayOf(entry: unknown): string {
  const { date } = asMap(entry);
  return typeof date === 'string' && isExact(date) ? date : '';
}

/** The indices that have a key in common with another one. */
function groups(
  indices: readonly number[],
  keyOf: (index: number) => string,
): readonly (readonly number[])[] {
  const byKey = new Map<string, number[]>();
  for (const index of indices) {
    const key = keyOf(index);
    const group = byKey.get(key);
    if (group) group.push(index);
    else byKey.set(key, [index]);
  }
  return [...byKey.values()].filter((group) => group.length > 1);
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
