import { text } from '../language/language.js';
import { dataIn } from '../parse/parse.js';
import { asList, asMap } from '../record/read.js';
import { normalName } from '../text/normal-name.js';
import type { Rule } from './rule.js';

const sections = ['meetings', 'awards', 'initiatives'] as const;

/** Two equal meetings, awards or initiatives: one is counted twice, as after a merge of two copies. */
export const textDuplicateEntry: Rule = {
  code: 'text/duplicate-entry',
  severity: 'warning',
  *check({ parsed }) {
    const data = asMap(dataIn(parsed));
    for (const section of sections) {
      const seen = new Map<string, number>();
      for (const [index, entry] of asList(data[section]).entries()) {
        const content = contentOf(entry);
        if (content === '') continue;
        const first = seen.get(content);
        if (first === undefined) seen.set(content, index);
        else
          yield {
            path: [section, index],
            message: text('text/duplicate-entry', { row: index + 1, first: first + 1 }),
            fix: {
              title: text('fix/remove-duplicate'),
              safe: false,
              changes: [{ kind: 'remove', path: [section], index }],
            },
          };
      }
    }
  },
};

/** What an entry says, whatever the order of its keys and the spelling of its texts; '' where it says nothing. */
function contentOf(entry: unknown): string {
  const said = Object.entries(asMap(entry))
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([key, value]) => `${key}: ${typeof value === 'string' ? normalName(value) : JSON.stringify(value)}`,
    );
  return said.sort().join('\n');
}
