import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeText } from '../../../../src/core/edit/change.js';
import { builtinProfile } from '../../../../src/core/profile/supply.js';
import type { Change } from '../../../../src/core/record/change.js';
import { changesOf } from '../../../../src/core/views/sheet/cell-changes.js';
import { rowMoves, rowRemovals } from '../../../../src/core/views/sheet/row-changes.js';
import type { SheetId } from '../../../../src/core/views/sheet/sheet.js';
import { sheetsOf } from '../../../../src/core/views/sheet/sheets.js';
import { type Assessment, assess, openRecord } from '../../../../src/core/workspace/assess.js';

const thanhTra = 'samples/thanh-tra/2023.chibo.yaml';
const quanKhu = 'samples/quan-khu-7/2019-2022.chibo.yaml';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chibo-sheets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function opened(file: string, end: '\n' | '\r\n'): Assessment {
  const text = readFileSync(file, 'utf8').replace(/\r?\n/g, end);
  const id = file === thanhTra ? 'chi-bo-4-tot' : 'tong-hop-5-tot';
  const profile = builtinProfile(id);
  if (profile === undefined) throw new Error(id);
  return assess(openRecord(text), { kind: 'found', place: { kind: 'builtin', id }, ...profile });
}

/** The lines that git counts as added and removed. */
function numstat(before: string, after: string): string {
  const [a, b] = [join(folder, 'before.yaml'), join(folder, 'after.yaml')];
  writeFileSync(a, before);
  writeFileSync(b, after);
  try {
    execFileSync('git', ['diff', '--no-index', '--numstat', a, b], { encoding: 'utf8' });
    return '0 0';
  } catch (error) {
    // Git ends with 1 where the files differ.
    const { stdout } = Object(error);
    return String(stdout).split('\t').slice(0, 2).join(' ');
  }
}

function changed(assessment: Assessment, changes: readonly Change[]): string {
  const { text } = assessment.parsed;
  const result = changeText(text, changes, assessment.profile);
  if (result.kind === 'refused') throw new Error(result.reason.key);
  return numstat(text, result.text);
}

describe('git sees in a real record', () => {
  test.each<readonly [string, SheetId, string, string, string, string]>([
    [thanhTra, 'criteria', 'item:I.1', 'self', '9,25', '1 1'],
    [thanhTra, 'criteria', 'item:I.1', 'evidence', '05-NQ/CB; 07-TB/CB; 02-KH/CB', '1 1'],
    [thanhTra, 'criteria', 'item:II.1', 'override', '4', '1 0'],
    [thanhTra, 'months', 'item:I.3', 'month:6', 'Đạt', '1 1'],
    [thanhTra, 'members', 'entry:4:dv05', 'rank', 'Hoàn thành nhiệm vụ', '1 1'],
    [thanhTra, 'members', 'entry:4:dv05', 'reason', 'Ốm', '1 0'],
    [thanhTra, 'members', 'new', 'name', 'Đặng Văn Ấn', '2 0'],
    [thanhTra, 'meetings', 'entry:3:', 'present', '29', '1 1'],
    [thanhTra, 'meetings', 'new', 'date', '31/12/2023', '1 0'],
    [thanhTra, 'mentoring', 'new', 'mentor', 'Nông Minh Ấn', '2 0'],
    [thanhTra, 'discipline', 'new', 'member', 'Nông Minh Ấn', '2 1'],
    [thanhTra, 'workflow', 'step:cam-ket', 'document', '06-CK', '1 1'],
    [thanhTra, 'workflow', 'step:so-ket', 'date', '30/6/2023', '1 0'],
    [thanhTra, 'general', 'branch.path', 'value', 'Đảng bộ tỉnh', '1 1'],
    [quanKhu, 'figures', 'figure:members.htxsHtt', 'mode', 'người', '1 1'],
    [quanKhu, 'figures', 'figure:mentoring.mentors', 'value', 'hơn 20.000', '1 1'],
    [quanKhu, 'figures', 'new', 'name', 'Số chỉ tiêu', '1 0'],
  ])('%s %s %s %s "%s": %s', (file, sheet, row, column, text, lines) => {
    for (const end of ['\n', '\r\n'] as const) {
      const assessment = opened(file, end);
      const inputs = [{ sheet, row, column, text }];
      expect(changed(assessment, changesOf(sheetsOf(assessment), inputs, assessment))).toBe(lines);
    }
  });

  test('a member of nine lines that has gone, and one that has moved', () => {
    const assessment = opened(thanhTra, '\n');
    const member = /^ {2}- id: dv02\n(?: {4}.*\n)+/m.exec(assessment.parsed.text)?.[0] ?? '';
    const lines = member.split('\n').length - 1;
    expect(lines).toBe(9);
    expect(changed(assessment, rowRemovals('members', ['entry:1:dv02'], assessment))).toBe(`0 ${lines}`);
    const [added = '', removed] = changed(
      assessment,
      rowMoves('members', ['entry:1:dv02'], 'up', assessment),
    ).split(' ');
    expect(added).toBe(removed);
    expect(Number(added)).toBeLessThanOrEqual(lines);
  });
});
