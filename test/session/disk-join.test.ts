import { describe, expect, it } from 'vitest';
import { conflictsIn } from '../../src/core/edit/conflicts.js';
import { isDiskConflict } from '../../src/core/merge/disk-marks.js';
import { joinWithDisk } from '../../src/session/disk-join.js';

const record = (score: string, members = '  - {id: dv01, name: Trần Văn An}\n'): string =>
  `chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: a, name: A}\nperiod: 2023\nmembers:\n${members}criteria:\n  I.1: ${score}\n`;

const saved = record('{self: 9, branch: 9}');
const join = (open: string, disk: string, base = saved) =>
  joinWithDisk({ saved: base, open, disk, profile: undefined });

describe('unsaved changes and a file that another program has written', () => {
  it('are joined where they changed different cells of one line', () => {
    expect(join(record('{self: 7, branch: 9}'), record('{self: 9, branch: 6}'))).toEqual({
      kind: 'joined',
      text: record('{self: 7, branch: 6}'),
      clashes: 0,
    });
  });

  it('are joined where both added a member', () => {
    const first = '  - {id: dv01, name: Trần Văn An}\n';
    const own = `${first}  - {id: dv02, name: Lê Thị Bình}\n`;
    const other = `${first}  - {id: dv03, name: Ngô Thị Lan}\n`;
    const joined = join(record('{self: 9, branch: 9}', own), record('{self: 9, branch: 9}', other));
    expect(joined).toMatchObject({ kind: 'joined', clashes: 0 });
    const text = joined.kind === 'joined' ? joined.text : '';
    expect(['dv01', 'dv02', 'dv03'].every((id) => text.includes(id))).toBe(true);
  });

  it('hold both values between marks where they gave one cell two, and these are known from those of git', () => {
    const joined = join(record('{self: 7, branch: 9}'), record('{self: 6, branch: 5}'));
    const text = joined.kind === 'joined' ? joined.text : '';
    expect(joined).toMatchObject({ clashes: 1 });
    expect(isDiskConflict(text)).toBe(true);
    expect(isDiskConflict(text.replaceAll('dang-sua', 'HEAD'))).toBe(false);
    expect(conflictsIn(text).map(({ ours, theirs }) => [ours, theirs])).toEqual([
      ['  I.1: {self: 7, branch: 5}\n', '  I.1: {self: 6, branch: 5}\n'],
    ]);
  });

  it('are asked about wherever they differ if it is not known what both come from', () => {
    expect(join(record('{self: 7, branch: 9}'), record('{self: 9, branch: 6}'), '')).toMatchObject({
      kind: 'joined',
      clashes: 2,
    });
  });

  it('are left as they are if the file is no record, or the document is none', () => {
    expect(join(saved, 'chibo: [')).toMatchObject({ kind: 'refused', reason: { key: 'ui/disk-no-record' } });
    expect(join('chibo: [', saved)).toMatchObject({
      kind: 'refused',
      reason: { key: 'ui/disk-own-no-record' },
    });
  });
});
