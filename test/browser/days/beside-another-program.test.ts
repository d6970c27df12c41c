import { describe, expect } from 'vitest';
import { save } from '../../server/workbench.mjs';
import { byHand, cell, shown, showSheet, until, useBench } from '../bench.js';
import { changeOutside, column, makeRecord, newCell, pace, paper, record, savedAs, typeRow } from './day.js';

describe('a day on which another program changes the file', () => {
  const bench = useBench({ isEmpty: true });
  const it = byHand(bench);

  it('writes each cell to the row it was typed in', async () => {
    const frame = await makeRecord(bench);
    const { page } = bench;
    await showSheet(frame, 'Đảng viên');
    await newCell(frame, 'name').click();
    for (const name of ['Vũ Đức Giang', 'Lê Văn Cường', 'Bùi Văn Ích']) await typeRow(page, [name, 'chinh']);
    await save(page);
    await until(() => bench.text(record).then((text) => text.includes('Bùi Văn Ích')), true);

    const added = ['Hoàng Thị Én', 'Đỗ Văn Khánh', 'Ngô Thị Lan'];
    const notes = [
      ['Vũ Đức Giang', 'cho Giang'],
      ['Lê Văn Cường', 'cho Cường'],
      ['Bùi Văn Ích', 'cho Ích'],
    ] as const;
    for (const [index, [person, note]] of notes.entries()) {
      const [first = '', second = ''] = note.split(' ');
      await cell(frame, person, 'Ghi chú').click();
      await page.keyboard.type(first, { delay: pace });
      const name = added[index] ?? '';
      await changeOutside(
        bench,
        (text) =>
          text.replace(
            'members:\n',
            `members:\n  - id: x${index + 1}\n    name: ${name}\n    kind: chinh-thuc\n`,
          ),
        async () => (await column(frame, 'name')).includes(name),
      );
      await page.keyboard.type(` ${second}\n`, { delay: pace });
      await until(() => shown(frame, person, 'Ghi chú'), note);
      await save(page);
      await until(() => bench.text(record).then((text) => text.includes(note)), true);
    }
    expect(await column(frame, 'note')).toEqual(['', '', '', 'cho Giang', 'cho Cường', 'cho Ích']);

    // A row that is begun while another one is put above it.
    await showSheet(frame, 'Quy trình');
    await cell(frame, 'Họp bình xét', 'Ngày').click();
    await page.keyboard.type('10/12/', { delay: pace });
    await changeOutside(
      bench,
      (text) => text.replace('Ngô Thị Lan', 'Ngô Thị Lành'),
      async () => true,
    );
    await page.keyboard.type('2026\n', { delay: pace });
    await until(() => shown(frame, 'Họp bình xét', 'Ngày'), '10/12/2026');

    await savedAs(bench, 'beside-another-program.chibo.yaml');
    expect(await paper(bench, 'Biên bản họp bình xét')).toContain('ngày 10 tháng 12 năm 2026');
  });
});
