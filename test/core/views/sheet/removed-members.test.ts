import { describe, expect, test } from 'vitest';
import { changeText } from '../../../../src/core/edit/change.js';
import { say } from '../../../../src/core/language/message.js';
import {
  changesOfReferences,
  lostReferences,
  type ReferenceChoice,
  referenceText,
} from '../../../../src/core/views/sheet/removed-members.js';
import { rowRemovals } from '../../../../src/core/views/sheet/row-changes.js';
import { assessed } from './sheet-of.js';

const record = `
members:
  - {id: dv01, name: Nguyễn Văn An, kind: chinh-thuc}
  - {id: dv04, name: Phạm Văn Dũng, kind: chinh-thuc}
  - {id: dv05, name: Hoàng Thị Én, kind: chinh-thuc}
mentoring:
  - {mentor: dv04, mentee: Lý Mới}
  - {mentor: dv01, mentee: dv04}
  - {mentor: dv01, mentee: dv05}
discipline:
  - {member: dv04, form: khien-trach}
`;

async function removing(rows: readonly string[], choice: ReferenceChoice): Promise<string> {
  const assessment = await assessed(record);
  const removals = rowRemovals('members', rows, assessment);
  const references = lostReferences(removals, assessment);
  const changes = [...removals, ...changesOfReferences(references, choice, assessment)];
  const result = changeText(assessment.parsed.text, changes, assessment.profile);
  if (result.kind === 'refused') throw new Error(result.reason.key);
  return result.text.match(/(?:id|mentor|mentee|member): [^,}]+/g)?.join(' ') ?? '';
}

describe('taking a member out', () => {
  test('names everything that refers to the member', async () => {
    const assessment = await assessed(record);
    const found = lostReferences(rowRemovals('members', ['entry:1:dv04'], assessment), assessment);
    expect(found.map((one) => assessment.record && say('vi', referenceText(one, assessment.record)))).toEqual(
      [
        'Dìu dắt, dòng 1: Phạm Văn Dũng dìu dắt Lý Mới',
        'Dìu dắt, dòng 2: Phạm Văn Dũng được Nguyễn Văn An dìu dắt',
        'Kỷ luật, dòng 1: Phạm Văn Dũng (Khiển trách)',
      ],
    );
  });

  test.each([
    {
      choice: 'remove' as const,
      rows: ['entry:1:dv04'],
      left: 'id: dv01 id: dv05 mentor: dv01 mentee: dv05 id: cb1',
    },
    {
      choice: 'keep' as const,
      rows: ['entry:1:dv04'],
      left: 'id: dv01 id: dv05 mentor: dv04 mentee: Lý Mới mentor: dv01 mentee: Phạm Văn Dũng mentor: dv01 mentee: dv05 member: dv04 id: cb1',
    },
    {
      choice: 'remove' as const,
      rows: ['entry:0:dv01', 'entry:2:dv05'],
      left: 'id: dv04 mentor: dv04 mentee: Lý Mới member: dv04 id: cb1',
    },
  ])('can $choice what refers to $rows', async ({ choice, rows, left }) => {
    expect(await removing(rows, choice)).toBe(left);
  });

  test('asks nothing where another entry has the id, or nothing names it', async () => {
    const twice = await assessed(record.replace('id: dv05', 'id: dv04'));
    expect(lostReferences(rowRemovals('members', ['entry:2:dv04'], twice), twice)).toEqual([]);
    const alone = await assessed('members:\n  - {id: dv01, name: An}\n');
    expect(lostReferences(rowRemovals('members', ['entry:0:dv01'], alone), alone)).toEqual([]);
  });
});
