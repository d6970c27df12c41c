import { type Fix, setFix } from '../finding/fix.js';
import { message } from '../language/message.js';
import { dataIn } from '../parse/parse.js';
import { memberReferences } from '../record/member-references.js';
import { asList, asMap } from '../record/read.js';
import type { Member } from '../record/record.js';
import type { Rule } from './rule.js';

/** A member without a name or a kind: counted in every share, yet nobody can say who that is. */
export const membersIncomplete: Rule = {
  code: 'members/incomplete',
  severity: 'warning',
  *check({ record, parsed }) {
    const named = keptOnce(() => new Set(memberReferences(record).map(({ id }) => id)));
    const written = asList(asMap(dataIn(parsed)).members);
    for (const [index, member] of record.members.entries()) {
      const path = ['members', index];
      const isEmpty = Object.entries(asMap(written[index])).every(
        ([key, value]) => key === 'id' || value === null,
      );
      const { name = '', id = '' } = member;
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

/** Few records need it: it is made when it is first asked for. */
function keptOnce<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** An empty entry that nothing names may go. */
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

/** Who has an official date is an official member. */
function kindOf({ official }: Member, index: number): { readonly fix?: Fix } {
  if (official === undefined) return {};
  const shown = { before: '', after: message('kind/chinh-thuc') };
  const fix = setFix(['members', index, 'kind'], 'chinh-thuc', shown);
  return { fix: { ...fix, title: message('fix/official-kind') } };
}
