import { describe, expect, test } from 'vitest';
import { documentKinds } from '../../../src/core/paper/registry.js';
import { writeMarkdown } from '../../../src/core/paper/write-markdown.js';
import { assessed, buonDha, buonDhaSettings, documentFor, thanhTra } from './records.js';

/** Each document of samples/thanh-tra as text; read against the record and the rules of layout by hand. */
describe('the text of 2023 of', () => {
  const assessment = assessed(thanhTra);
  test.each(documentKinds)('%s', async (kind) => {
    await expect(writeMarkdown(documentFor(kind, assessment))).toMatchFileSnapshot(`golden/${kind}.md`);
  });
});

/** Each document of a record and a configuration of 2026 that leave nothing out; read by hand like the others. */
describe('the text of 2026 of', () => {
  const assessment = assessed(buonDha);
  test.each(documentKinds)('%s', async (kind) => {
    const text = writeMarkdown(documentFor(kind, assessment, { settings: buonDhaSettings }));
    await expect(text).toMatchFileSnapshot(`golden/2026/${kind}.md`);
  });
});

describe('a record that leaves nothing out', () => {
  const assessment = assessed(buonDha);
  const textOf = (kind: (typeof documentKinds)[number]): string =>
    writeMarkdown(documentFor(kind, assessment, { settings: buonDhaSettings }));

  /** What no record holds: what was said, what is promised, hours, guests, what is wished for. */
  const byHand = {
    'danh-gia': 0,
    'phieu-tu-danh-gia-thang': 1,
    'bang-cham-diem-nam': 0,
    'bang-cham-diem-sinh-hoat': 0,
    // Points and level that the branch wants, and how it will reach them.
    'ban-dang-ky': 9,
    // The pledge of a member who is exempt.
    'ban-cam-ket': 1,
    // Hours twice, place, guests, discussion, conclusion.
    'bien-ban-binh-xet': 14,
    'bao-cao-ket-qua': 13,
    'to-trinh': 0,
    // Two pairs that have not ended.
    'so-theo-doi-diu-dat': 2,
    'bieu-tong-hop': 0,
  } as const;

  test.each(documentKinds)('has no dots in %s but for what nobody has written', (kind) => {
    expect(textOf(kind).match(/…+/gu) ?? []).toHaveLength(byHand[kind]);
  });

  test('shows no member before he was one', () => {
    expect(textOf('ban-dang-ky')).toContain('12 đảng viên (12 chính thức, 0 dự bị)');
    expect(textOf('ban-cam-ket')).not.toMatch(/Nguyễn Thị Lành|Y Jŭ Adrơng/);
  });

  test('does not set out to reach what it has to remedy', () => {
    expect(textOf('ban-dang-ky')).not.toContain('ghi biên bản');
    expect(textOf('bao-cao-ket-qua')).toContain('phải khắc phục: 1; đã khắc phục: 1.');
  });
});
