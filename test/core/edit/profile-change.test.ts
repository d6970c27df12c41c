import { describe, expect, test } from 'vitest';
import { changeProfileOf, profileChangeNotes } from '../../../src/core/edit/profile-change.js';
import { say } from '../../../src/core/language/message.js';
import { parseText } from '../../../src/core/parse/parse.js';
import type { Profile } from '../../../src/core/profile/profile.js';
import { readProfile } from '../../../src/core/profile/read-profile.js';
import { openRecord } from '../../../src/core/workspace/assess.js';

function profileOf(title: string, items: readonly string[]): Profile {
  const { profile } = readProfile(
    parseText(`chiboProfile: 1
id: thu
title: ${title}
version: "1"
valid: {from: 2020-01-01, to: 2029-12-31}
appliesTo: [chi-bo]
scale: {max: 100, step: 0.5, na: rescale}
groups:
  - id: I
    title: Nhóm
    items:
${items.map((item) => `      - {${item}}`).join('\n')}
bands:
  - {id: dat, title: Đạt, min: 0}
`),
  );
  if (!profile) throw new Error('no profile');
  return profile;
}

const old = profileOf('Cũ', [
  'id: A, title: Học tập nghị quyết, kind: points, max: 10',
  'id: B, title: Sinh hoạt đều, kind: points, max: 10',
  'id: C, title: Giữ đoàn kết, kind: check, max: 10',
  'id: D, title: Việc riêng, kind: points, max: 10',
]);
const next = profileOf('Mới', [
  'id: A, title: Sinh hoạt đều, kind: points, max: 10',
  'id: B, title: Học tập nghị quyết, kind: points, max: 20',
  'id: C, title: Giữ đoàn kết, kind: check, max: 10',
  'id: D, title: Việc chung, kind: points, max: 10',
]);

const text = `chibo: 1 # giữ
profile: cu
branch: {id: cb1, name: Chi bộ 1, type: chi-bo}
period: 2024
criteria:
  A: {self: 9.50, note: "học"} # chú thích của A
  B: {self: 8}
  C: {self: dat}
  D: {self: 7}
  E: {self: 1}
`;

function changed(from: Profile | undefined, to = next, written = text) {
  const { record } = openRecord(written);
  if (!record) throw new Error('no record');
  const result = changeProfileOf(written, record, from, { name: 'moi', profile: to });
  if (result.kind === 'refused') throw new Error(`refused: ${result.reason.key}`);
  return result;
}

describe('another profile of a record', () => {
  test('takes scores to the criteria that say the same, even where two change places', () => {
    const result = changed(old);
    expect(result.text).toBe(
      text
        .replace('profile: cu', 'profile: moi')
        .replace('  A: {self: 9.50', '  @: {self: 9.50')
        .replace('  B: {self: 8}', '  A: {self: 8}')
        .replace('  @:', '  B:'),
    );
    expect(result.carried).toBe(3);
  });

  test('keeps the other scores where they are, and names them', () => {
    const result = changed(old);
    expect(result.kept).toEqual([
      { id: 'D', title: 'Việc riêng', now: 'Việc chung' },
      { id: 'E', title: 'E' },
    ]);
    const notes = profileChangeNotes(result, 'Mới').map((note) => say('vi', note));
    expect(notes).toEqual([
      'Đã đổi sang “Mới”; 3 tiêu chí giữ nguyên điểm. Ctrl+Z để hoàn tác.',
      'Còn 2 tiêu chí không có chỗ tương ứng; điểm vẫn ở nguyên chỗ cũ, cần xem lại: D “Việc riêng”, nay D là “Việc chung”; E “E”.',
    ]);
  });

  test('takes no scores where others stay, and none to a criterion that is scored otherwise', () => {
    const crowded = profileOf('Chật', [
      'id: D, title: Học tập nghị quyết, kind: points, max: 10',
      'id: C, title: Giữ đoàn kết, kind: points, max: 10',
    ]);
    const result = changed(old, crowded);
    expect(result.text).toBe(text.replace('profile: cu', 'profile: moi'));
    expect(result.kept.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  test('goes by ids where the old profile cannot be read', () => {
    const result = changed(undefined);
    expect(result.text).toBe(text.replace('profile: cu', 'profile: moi'));
    expect(result.kept).toEqual([{ id: 'E', title: 'E' }]);
  });
});
