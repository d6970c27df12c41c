import { expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { rollup } from '../../../src/core/rollup/rollup.js';
import { collected, type Drawn, filesOf } from './records.js';

async function messagesOf(drawn: readonly Drawn[]): Promise<readonly string[]> {
  const { findings } = rollup(await collected(filesOf(drawn)));
  return findings
    .filter(({ code }) => code === 'rollup/unknown-parent')
    .map(({ file, unit, message }) => `${file} ${unit}: ${say('vi', message)}`);
}

test('a superior that no record has is named once, with the id that was probably meant', async () => {
  const found = await messagesOf([
    { id: 'db-xa', type: 'dang-bo-co-so', file: 'db' },
    { id: 'cb1', parent: 'db-xa', file: 'cb1' },
    { id: 'cb3', parent: 'db-xaa', file: 'cb3' },
    { id: 'cb2', parent: 'db-xaa', file: 'cb2' },
    { id: 'cb4', parent: 'quan-khu', file: 'cb4' },
  ]);
  expect(found).toEqual([
    'cb2.chibo.yaml db-xaa: Không có hồ sơ nào mang mã "db-xaa", dù có đơn vị ghi đó là cấp trên. Có phải là "db-xa"?',
    'cb4.chibo.yaml quan-khu: Không có hồ sơ nào mang mã "quan-khu", dù có đơn vị ghi đó là cấp trên. Sửa mã, hoặc thêm hồ sơ của cấp trên.',
  ]);
});

test('nothing is said where every superior has a record, or none is named', async () => {
  expect(
    await messagesOf([
      { id: 'db', type: 'dang-bo-co-so' },
      { id: 'cb1', parent: 'db' },
      { id: 'cb2', path: ['Đảng bộ xã'] },
    ]),
  ).toEqual([]);
});
