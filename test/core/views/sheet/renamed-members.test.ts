import { describe, expect, test } from 'vitest';
import type { CellInput } from '../../../../src/core/views/sheet/sheet.js';
import { assessed, typedInto } from './sheet-of.js';

const record = `
members:
  - {id: dv01, name: Nguyễn Văn An, kind: chinh-thuc}
  - {id: dv04, name: Phạm Văn Dũng, kind: chinh-thuc}
  - {id: dv05, name: Hoàng Thị Én, kind: chinh-thuc}
mentoring:
  - {mentor: dv04, mentee: qc-01}
  - {mentor: dv01, mentee: dv04}
discipline:
  - {member: dv04, form: khien-trach}
`;

function input(row: number, id: string, column: string, text: string): CellInput {
  return { sheet: 'members', row: `entry:${row}:${id}`, column, text };
}

async function afterTyping(...inputs: readonly CellInput[]): Promise<string> {
  const { parsed } = await typedInto(await assessed(record), inputs);
  return parsed.text.match(/(?:mentor|mentee|member): [^,}]+/g)?.join(' ') ?? '';
}

const asBefore = 'mentor: dv04 mentee: qc-01 mentor: dv01 mentee: dv04 member: dv04';

describe('changing the id of a member', () => {
  test.each<{ readonly name: string; readonly inputs: readonly CellInput[]; readonly says: string }>([
    {
      name: 'changes whatever names the member',
      inputs: [input(1, 'dv04', 'id', 'pvd')],
      says: 'mentor: pvd mentee: qc-01 mentor: dv01 mentee: pvd member: pvd',
    },
    {
      name: 'of two at once changes each for itself, also where they change places',
      inputs: [input(0, 'dv01', 'id', 'dv04'), input(1, 'dv04', 'id', 'dv01')],
      says: 'mentor: dv01 mentee: qc-01 mentor: dv04 mentee: dv01 member: dv01',
    },
    {
      name: 'leaves what names it where another member has the new id',
      inputs: [input(1, 'dv04', 'id', 'dv01')],
      says: asBefore,
    },
    {
      name: 'leaves what names it where the id is cleared',
      inputs: [input(1, 'dv04', 'id', '')],
      says: asBefore,
    },
    {
      name: 'leaves what names it where the row becomes another person',
      inputs: [input(1, 'dv04', 'id', 'dv09'), input(1, 'dv04', 'name', 'Lý Thị Mới')],
      says: asBefore,
    },
    {
      name: 'that nothing names changes nothing else',
      inputs: [input(2, 'dv05', 'id', 'x')],
      says: asBefore,
    },
  ])('$name', async ({ inputs, says }) => {
    expect(await afterTyping(...inputs)).toBe(says);
  });

  test('leaves what names one of two that have the id', async () => {
    const twice = record.replace('id: dv05', 'id: dv04');
    const { parsed } = await typedInto(await assessed(twice), [input(2, 'dv04', 'id', 'dv06')]);
    expect(parsed.text).toContain('{id: dv06, name: Hoàng Thị Én');
    expect(parsed.text).toContain('{mentor: dv04, mentee: qc-01}');
  });
});
