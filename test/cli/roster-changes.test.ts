import { expect, test } from 'vitest';
import { chibo } from './command-line.js';
import { repositoryOf } from './repository.js';

const roster = `units:
  - {id: xa, type: dang-bo-co-so}
  - {id: cb1, name: Chi bộ 1, parent: xa}
`;
const record = (id: string, type: string, profile: string, above = '', more = ''): string =>
  `chibo: 1\nprofile: ${profile}\nbranch: {id: ${id}, name: Đơn vị ${id}, type: ${type}${above}}\nperiod: 2025\n${more}`;
const files = {
  'chibo.units.yaml': roster,
  'xa.chibo.yaml': record('xa', 'dang-bo-co-so', 'dang-bo-co-so-4-tot'),
  'cb1.chibo.yaml': record(
    'cb1',
    'chi-bo',
    'chi-bo-4-tot',
    ', parent: xa',
    'workflow: {cong-nhan: {date: 2025-12-28, result: dat}}\n',
  ),
  'le.chibo.yaml': record('le', 'chi-bo', 'chi-bo-4-tot'),
};
const more = `${roster.replace('parent: xa}', 'parent: xa, to: 2025-12-31}')}  - {id: cb2, name: Chi bộ 2, parent: xa}\n`;

test('a changed roster is compared unit by unit, with what it changes for the đảng bộ', async () => {
  const { cwd, commit } = await repositoryOf(files);
  commit({ 'chibo.units.yaml': more });
  const { out } = await chibo(['diff', 'HEAD~1', 'HEAD', '--format', 'markdown'], { cwd });
  expect(out).toContain('Danh mục đơn vị chibo.units.yaml');
  expect(out).toContain('thêm đơn vị: Chi bộ 2');
  expect(out).toContain('Chi bộ 1: ngày kết thúc chưa có → 31/12/2025');
  // One of one recognised has become one of two.
  expect(out).toContain('Đơn vị xa');
});

test('a roster that says the same in another layout is no change', async () => {
  const { cwd, commit } = await repositoryOf(files);
  commit({ 'chibo.units.yaml': `# danh mục\n${roster}` });
  const { out } = await chibo(['diff', 'HEAD~1', 'HEAD'], { cwd });
  expect(out).not.toContain('Danh mục');
});

test('after a changed roster every đảng bộ below it is checked again, and no one else', async () => {
  const { cwd, commit } = await repositoryOf(files);
  commit({ 'chibo.units.yaml': more });
  const { out } = await chibo(['check', '--changed-since', 'HEAD~1', '--format', 'json'], { cwd });
  expect(JSON.parse(out).files.map(({ file }: { file: string }) => file)).toEqual(['xa.chibo.yaml']);
});
