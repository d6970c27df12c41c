import { expect, test } from 'vitest';
import type { CellInput } from '../../../../src/core/views/sheet/sheet.js';
import { assessed, typedInto } from './sheet-of.js';

const record = `awards:
  - {form: a}
  - {form: b}
  - {form: c}
`;

function award(row: string, text: string, behind?: string): CellInput {
  return { sheet: 'awards', row, column: 'form', text, ...(behind === undefined ? {} : { behind }) };
}

test.each<{ readonly name: string; readonly inputs: readonly CellInput[]; readonly forms: string }>([
  { name: 'behind another', inputs: [award('new:x', 'n', 'entry:0:')], forms: 'a n b c' },
  { name: 'before all others', inputs: [award('new:x', 'n', '')], forms: 'n a b c' },
  { name: 'at the end where nothing is said', inputs: [award('new:x', 'n')], forms: 'a b c n' },
  {
    name: 'in their order where several go to one place',
    inputs: [award('new:x', 'n', 'entry:1:'), award('new:y', 'm', 'entry:1:')],
    forms: 'a b n m c',
  },
  {
    name: 'at several places at once',
    inputs: [award('new:z', 'o'), award('new:y', 'm', 'entry:1:'), award('new:x', 'n', '')],
    forms: 'n a b m c o',
  },
  {
    name: 'where entries before and behind it are emptied in the same edit',
    inputs: [award('entry:0:', ''), award('new:x', 'n', 'entry:1:'), award('entry:2:', '')],
    forms: 'b n',
  },
  {
    name: 'at the end where its neighbour is gone',
    inputs: [award('new:x', 'n', 'entry:7:')],
    forms: 'a b c n',
  },
])('an entry that is begun is written $name', async ({ inputs, forms }) => {
  const { record: after } = await typedInto(await assessed(record), inputs);
  expect(after?.awards.map(({ form }) => form).join(' ')).toBe(forms);
});
