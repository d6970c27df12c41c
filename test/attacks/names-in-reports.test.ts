import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkFormats } from '../../src/cli/formats.js';
import { chibo, folderOf } from '../cli/command-line.js';
import { repositoryOf } from '../cli/repository.js';
import { namesLeft } from './people.js';

/** Everybody who is named somewhere in the record below; all of them, in whatever spelling, are looked for. */
const everybody = [
  'Trần Bá Ngọc',
  'Phạm Hồng Cúc',
  'Lê Thị Mận',
  'Đỗ Văn Ba',
  'Vũ Thị Sáu',
  'Bùi Văn Tám',
  'Ngô Thị Chín',
  'Hồ Văn Mười',
  'Mai Thị Tư',
  'Lý Văn Năm',
  'Đinh Thị Bảy',
  'Cao Văn Hai',
];

const record = `chibo: 1
profile: chi-bo-4-tot
branch: {id: x, name: Chi bộ X, type: chi-bo}
period: 2023
workflow:
  binh-xet: {date: 2023-12-10, eligible: 2, present: 3, agree: 9}
  tham-dinh: Cao Văn Hai
members:
  - {name: Trần Bá Ngọc, kind: chinh-thuc}
  - {id: pham-hong-cuc, name: ${'Phạm Hồng Cúc'.normalize('NFD')}, kind: chinh-thuc, rank: Đỗ Văn Ba}
  - {id: pham-hong-cuc, name: Vũ Thị Sáu, kind: chinh-thuc, official: 2004-01-01, joined: 2004-01-01}
  - {id: dv04, name: x, Bùi Văn Tám: 3, status: Ngô Thị Chín, reason: "[Mai Thị Tư]"}
criteria:
  I.1: {self: Hồ Văn Mười}
  Lý Văn Năm: {self: 9}
mentoring:
  - {mentor: Lê Thị Mận, mentee: Lê Thị Mận}
discipline:
  - {member: Đinh Thị Bảy, form: khien-trach, date: 2023-06-01}
`;

describe('chibo check names people by code', () => {
  const formats = checkFormats.filter((format) => format !== 'pretty');

  test.each(formats)('as %s', async (format) => {
    const cwd = await folderOf({ 'a.chibo.yaml': record });
    const { out } = await chibo(['check', '--format', format], { cwd });
    expect(namesLeft(out, everybody)).toEqual([]);
    expect(out).not.toContain('pham-hong-cuc');
    // It still says what is wrong and where.
    expect(out).toContain('mentoring/unknown-member');
    expect(out).toContain('members/unranked');
  });

  test.each(formats)('as %s into a file, and in English', async (format) => {
    const cwd = await folderOf({ 'a.chibo.yaml': record });
    const words = ['check', '--language', 'en', '--quiet', '--output', `${format}=r.txt`];
    await chibo(words, { cwd });
    const written = await readFile(`${cwd}/r.txt`, 'utf8');
    expect(written).toContain('mentoring/unknown-member');
    expect(namesLeft(written, everybody)).toEqual([]);
  });

  test('as baseline, which is committed', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': record });
    await chibo(['check', '--baseline', 'b.json', '--update-baseline'], { cwd });
    const written = await readFile(`${cwd}/b.json`, 'utf8');
    expect(namesLeft(written, everybody)).toEqual([]);
    expect(written).not.toContain('pham-hong-cuc');
  });

  test('by name where that is asked for, and on the terminal', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': record });
    const named = await chibo(['check', '--format', 'markdown', '--names'], { cwd });
    const pretty = await chibo(['check'], { cwd });
    for (const { out } of [named, pretty]) {
      expect(namesLeft(out, ['Lê Thị Mận', 'Đinh Thị Bảy'])).toEqual(['Lê Thị Mận', 'Đinh Thị Bảy']);
    }
  });

  test('and keeps what speaks of nobody word for word', async () => {
    const body =
      'criteria:\n  I.1: {self: 12}\nmembers:\n  - {id: dv01, name: Trần Bá Ngọc, kind: chinh-thuc}\n';
    const cwd = await folderOf({ 'a.chibo.yaml': record.slice(0, record.indexOf('workflow')) + body });
    const [plain, named] = await Promise.all(
      [[], ['--names']].map(async (more) => {
        const { out } = await chibo(['check', '--format', 'json', ...more], { cwd });
        return JSON.parse(out).files[0].diagnostics.find(
          ({ code }: { code: string }) => code === 'score/range',
        );
      }),
    );
    expect(plain).toEqual(named);
    expect(plain.message).toContain('12');
  });
});

describe('chibo diff names people by code', () => {
  const before = `chibo: 1
profile: chi-bo-4-tot
branch: {id: x, name: Chi bộ Trần Bá Ngọc, type: chi-bo}
period: 2023
members:
  - {name: Trần Bá Ngọc, kind: chinh-thuc, rank: htt}
  - {id: pham-hong-cuc, name: Phạm Hồng Cúc, kind: chinh-thuc, rank: ht}
  - {id: dv03, name: Đỗ Văn Ba, kind: chinh-thuc, rank: ht}
  - {name: Vũ Thị Sáu, kind: chinh-thuc, rank: ht}
`;
  const after = before
    .replace('rank: htt', 'rank: kht')
    .replace('rank: ht}', 'rank: kht}')
    .replace('Đỗ Văn Ba', 'Bùi Văn Tám')
    .replace(/ {2}- \{name: Vũ Thị Sáu.*\n/, '')
    .concat('  - {name: Ngô Thị Chín, rank: Hồ Văn Mười}\nMai Thị Tư: 3\n')
    .concat('mentoring:\n  - {mentor: Lê Thị Mận, mentee: Lý Văn Năm}\n');

  test.each(['markdown', 'json', 'html'])('as %s', async (format) => {
    const { cwd, write } = await repositoryOf({ 'a.chibo.yaml': before });
    write({ 'a.chibo.yaml': after });
    const difference = async (...more: readonly string[]): Promise<string> => {
      const words = ['diff', 'HEAD', '--format', format, ...more];
      const { code, out } = await chibo(format === 'html' ? [...words, '-o', 'd.html'] : words, { cwd });
      expect(code).toBe(0);
      return format === 'html' ? readFile(`${cwd}/d.html`, 'utf8') : out;
    };
    const out = await difference();
    expect(namesLeft(out, everybody)).toEqual([]);
    expect(out).not.toContain('pham-hong-cuc');
    expect(out).toContain('dv03');
    expect(out).toContain('mentoring/unknown-member');
    const named = await difference('--names');
    expect(namesLeft(named, ['Trần Bá Ngọc', 'Lê Thị Mận'])).toEqual(['Trần Bá Ngọc', 'Lê Thị Mận']);
  });
});

describe('a roll-up names people by code', () => {
  const whole = `${record.replaceAll('pham-hong-cuc', 'dv02')}awards:\n  - {form: giấy khen Trần Bá Ngọc, subject: Trần Bá Ngọc, individual: 1}\n`;

  test.each(['ndjson', 'json', 'csv', 'html'])('as %s', async (format) => {
    const cwd = await folderOf({ 'a.chibo.yaml': whole });
    await chibo(['rollup', '.', '--format', format, '-o', 'out'], { cwd });
    const written = await readFile(`${cwd}/out`, 'utf8');
    expect(written.length).toBeGreaterThan(500);
    expect(namesLeft(written, everybody)).toEqual([]);
    if (format === 'ndjson') expect(written).toContain('mentoring/unknown-member');
  });
});
