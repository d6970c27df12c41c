import { type Fix, setFix } from '../finding/fix.js';
import { message } from '../language/message.js';
import { dataIn } from '../parse/parse.js';
import { memberReferences } from '../record/member-references.js';
import { asList, asMap } from '../record/read.js';
import type { Member } from '../record/record.js';
import { once } from '../text/cache.js';
import { indicesWhere } from './indices-where.js';
import type { Rule } from './rule.js';

/** A member has no name or no kind: the member counts in every share but cannot be identified. */
export const membersIncomplete: Rule = {
  code: 'members/incomplete',
  severity: 'warning',
  *check({ record, parsed }) {
    // Few records need it.
    const named = once(() => new Set(memberReferences(record).map(({ id }) => id)));
    const written = asList(asMap(dataIn(parsed)).members);
    const { members } = record;
    const isNameless = indicesWhere(members, ({ name = '' }) => name.trim() === '');
    const isKindless = indicesWhere(written, (member) => asMap(member).kind === undefined);
    for (const index of [...new Set([...isNameless, ...isKindless])].sort((a, b) => a - b)) {
      const member = members[index];
      if (member === undefined) continue;
      const { name = '', id = '' } = member;
      const path = ['members', index];
      const isEmpty = Object.entries(asMap(written[index])).every(
        ([key, value]) => key === 'id' || value === null,
      );
      if (isEmpty) {
        const wording = message('members/empty', { id });
        yield { path: [...path, 'name'], message: wording, ...removalOf(index, named().has(id)) };
        continue;
      }
      if (name.trim() === '') yield { path: [...path, 'name'], message: message('members/nameless', { id }) };
      if (asMap(written[index]).kind === undefined)
        yield {
          path: [...path, 'kind'],
          message: message('members/no-kind', { name: name || id }),
          ...kindOf(member, index),
        };
    }
  },
};

/** The fix that removes an empty entry, where nothing refers to it. */
function removalOf(index: number, isNamed: boolean): { readonly fix?: Fix } {
  if (isNamed) return {};
  return {
    fix: {
      title: message('fix/remove-empty'),
      safe: false,
      changes: [{ kind: 'remove', path: ['members'], index }],
    },
  };
}

/** The fix that sets the kind: a member with an official date is an official member. */
function kindOf({ official }: Member, index: number): { readonly fix?: Fix } {
  if (official === undefined) return {};
  const shown = { before: '', after: message('kind/chinh-thuc') };
  const fix = setFix(['members', index, 'kind'], 'chinh-thuc', shown);
  return { fix: { ...fix, title: message('fix/official-kind') } };
}
