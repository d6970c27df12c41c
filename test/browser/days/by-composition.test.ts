import { describe, expect } from 'vitest';
import { imeType, telexSteps } from '../../server/workbench.mjs';
import { showSheet, until } from '../bench.js';
import { column, makeRecord, newCell, onDesk, pace, paper, savedAs, useDesk } from './day.js';

describe('a day with an input method that composes', () => {
  const bench = useDesk();
  const it = onDesk(bench);

  /** Types by composition, word by word; the blanks between them are keys. */
  const compose = async (text: string): Promise<void> => {
    for (const [index, word] of text.split(' ').entries()) {
      if (index > 0) await bench.page.keyboard.press('Space', { delay: pace });
      await imeType(bench.page, telexSteps(word), word);
    }
  };
  const composeRow = async (cells: readonly string[]): Promise<void> => {
    const { keyboard } = bench.page;
    for (const [index, text] of cells.entries()) {
      if (index > 0) await keyboard.press('Tab', { delay: pace });
      if (/^[\d/,]*$/.test(text)) await keyboard.type(text, { delay: pace });
      else await compose(text);
    }
    await keyboard.press('Enter', { delay: pace });
  };

  it('enters members, pairs and awards, and prints the pairs', async () => {
    const frame = await makeRecord(bench);
    await showSheet(frame, 'Đảng viên');
    await newCell(frame, 'name').click();
    await composeRow(['Đặng Văn Ưu', 'Chính thức', 'Bí thư', '03/02/1998']);
    await composeRow(['Ấn Thị Ngữ', 'Chính thức', 'Đảng viên', '19/05/2004']);
    await composeRow(['Hoàng Thế Vượng', 'Dự bị', 'Đảng viên', '02/09/2025']);
    await until(
      () => column(frame, 'name').then((names) => names.join()),
      'Đặng Văn Ưu,Ấn Thị Ngữ,Hoàng Thế Vượng',
    );

    await showSheet(frame, 'Dìu dắt');
    await newCell(frame, 'mentor').click();
    await composeRow(['Đặng Văn Ưu', 'Lò Thị Thắm', 'Quần chúng']);
    await composeRow(['Ấn Thị Ngữ', 'Giàng A Sửu', 'Quần chúng']);
    await until(() => column(frame, 'mentee').then((names) => names.join()), 'Lò Thị Thắm,Giàng A Sửu');

    await showSheet(frame, 'Khen thưởng – Kỷ luật');
    await newCell(frame, 'form').click();
    await composeRow(['Giấy khen', 'Hoàn thành tốt nhiệm vụ', '', '2']);
    await until(() => column(frame, 'form').then((forms) => forms.join()), 'Giấy khen');

    await savedAs(bench, 'by-composition.chibo.yaml');
    const text = await paper(bench, 'Sổ theo dõi dìu dắt');
    for (const words of ['Đặng Văn Ưu', 'Ấn Thị Ngữ', 'Lò Thị Thắm', 'Giàng A Sửu'])
      expect(text).toContain(words);
  });
});
