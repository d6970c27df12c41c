import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chibo } from '../cli/command-line.js';
import { type Office, openOffice } from './office.js';
import { editInOffice, type OfficeEdits } from './office-macro.js';

const file = 'a.chibo.yaml';
const record = `chibo: 1 # giữ nguyên
profile: chi-bo-4-tot
branch: {id: cb1, name: Chi bộ 1, type: chi-bo}
period: 2024
members:
  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, role: bi-thu, joined: 2004-05-19}
  - {id: dv02, name: Lê Thị Bé, kind: du-bi}
criteria:
  I.1: {self: 9.5, note: "01-NQ/CB"}
meetings:
  - {date: 2024-01-05, kind: thuong-ky, due: 2, present: 2, minutes: 95}
`;

/** A role is chosen, a day typed, a member added, a score and the minutes of a meeting corrected, a note emptied. */
const edits: OfficeEdits = [
  [1, 'E5', 'Phó bí thư'],
  [1, 'F6', '2010-02-03'],
  [1, 'C7', 'Võ Tư'],
  [2, 'G5', '120'],
  [3, 'E6', '9.25'],
  [3, 'L6', ''],
];
const filled = record
  .replace('role: bi-thu', 'role: pho-bi-thu')
  .replace('kind: du-bi}', 'kind: du-bi, joined: 2010-02-03}\n  - {id: dv03, name: Võ Tư}')
  .replace('self: 9.5, note: "01-NQ/CB"', 'self: 9.25')
  .replace('minutes: 95', 'minutes: 120');

describe('a form that LibreOffice opens, edits and saves', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await writeFile(join(office.folder, file), record);
    const { code } = await chibo(['form', file, '-o', 'f.xlsx'], { cwd: office.folder });
    expect(code).toBe(0);
  }, 120_000);
  afterAll(() => office.close());

  const taken = async (form: string, before = record): Promise<string> => {
    await writeFile(join(office.folder, file), before);
    const { code } = await chibo(['import', form, '--into', file], { cwd: office.folder });
    expect(code).toBe(0);
    return readFile(join(office.folder, file), 'utf8');
  };
  const saved = async (to: string, filter: string, typed: OfficeEdits): Promise<void> => {
    const [from, out] = [join(office.folder, 'f.xlsx'), join(office.folder, to)];
    await editInOffice(office, { from, to: out, filter, edits: typed });
  };

  it.each([
    ['xlsx', 'Calc MS Excel 2007 XML'],
    ['ods', 'calc8'],
  ])(
    'is taken back as %s with what was filled in, once and for all',
    async (ending, filter) => {
      await saved(`filled.${ending}`, filter, edits);
      const once = await taken(`filled.${ending}`);
      expect(once).toBe(filled);
      expect(await taken(`filled.${ending}`, once)).toBe(once);
    },
    240_000,
  );

  it.each([
    ['xlsx', 'Calc MS Excel 2007 XML'],
    ['ods', 'calc8'],
    ['xls', 'MS Excel 97'],
  ])(
    'changes nothing as %s where nothing was filled in',
    async (ending, filter) => {
      await saved(`same.${ending}`, filter, []);
      expect(await taken(`same.${ending}`)).toBe(record);
    },
    240_000,
  );
});
