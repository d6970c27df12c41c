import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applySafeFixes } from '../../src/core/edit/apply-fixes.js';
import { builtinProfile } from '../../src/core/profile/supply.js';
import { toDiagnostics } from '../../src/core/views/report/diagnostic.js';
import { type NamedFinding, nameFinding } from '../../src/core/views/sheet/named-finding.js';
import { remainingWork } from '../../src/core/views/sheet/remaining-work.js';
import { type Assessment, assess, openRecord } from '../../src/core/workspace/assess.js';
import { chibo, cleanRecord, folderOf } from './command-line.js';

/** Errors, warnings and notes; safe fixes, a fix that people decide on, and findings without a fix. */
const record = `${cleanRecord}workflow:
  tu-cham: 5/12/2023
members:
  - {id: dv01, name: Trần Văn An, role: Bí thư, rank: htxs}
  - {id: dv01, name: "Lê  Thị Bình", joined: 2023-06-01, official: 2023-07-01}
criteria:
  I.1: {self: 10.5}
  I.4: {self: 8.3}
  X.9: {self: 1}
meetings:
  - {date: 2024-01-05, kind: thuong-ky, due: 2, present: 3}
mentoring:
  - {mentor: dv07, mentee: dv07}
`;

const { profile } = builtinProfile('chi-bo-4-tot');

function assessed(text: string): Assessment {
  return assess(openRecord(text), {
    kind: 'found',
    place: { kind: 'builtin', id: 'chi-bo-4-tot' },
    ...builtinProfile('chi-bo-4-tot'),
  });
}

/** A finding as the grid names it. */
const named = ({ place, message }: NamedFinding): string => `${place} – ${message}`;

describe('the text, the grid and the command line', () => {
  test('give the same findings at the same places, in the same words', async () => {
    const cwd = await folderOf({ '1.chibo.yaml': record });
    const { out } = await chibo(['check', '--names', '--format', 'json'], { cwd });
    const inText = toDiagnostics(assessed(record).findings, record, 'vi');
    expect(inText.length).toBeGreaterThan(8);
    expect(JSON.parse(out).files[0].diagnostics).toEqual(inText);
    const work = remainingWork(assessed(record), 'vi');
    const inGrid = [...(work?.must.items ?? []), ...(work?.should.items ?? [])].map(named);
    const { findings } = assessed(record);
    for (const finding of findings)
      expect(inGrid).toContain(named(nameFinding(finding, assessed(record), 'vi')));
  });

  test('make the same safe fixes', async () => {
    const cwd = await folderOf({ '1.chibo.yaml': record });
    await chibo(['check', '--fix'], { cwd });
    const byCommand = await readFile(join(cwd, '1.chibo.yaml'), 'utf8');
    let inText = record;
    for (let round = 0; round < 3; round += 1)
      inText = applySafeFixes(inText, assessed(inText).findings, profile).text;
    expect(byCommand).toBe(inText);
    expect(byCommand).toContain('tu-cham: 2023-12-05');
    expect(byCommand).toContain('role: bi-thu');
    expect(byCommand).toContain('I.4: {self: 8.3}');
    await writeFile(join(cwd, '1.chibo.yaml'), byCommand);
    expect((await chibo(['check', '--fix-dry-run'], { cwd })).err).toBe('');
  });
});
