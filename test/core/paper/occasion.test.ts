import { describe, expect, test } from 'vitest';
import { documentIn } from '../../../src/core/paper/document-in.js';
import type { Document, Letterhead, Signatures } from '../../../src/core/paper/model.js';
import type { DocumentKind } from '../../../src/core/paper/registry.js';
import type { DocumentOptions } from '../../../src/core/paper/source.js';
import { writeMarkdown } from '../../../src/core/paper/write-markdown.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';

const members = `members:
  - {id: dv01, name: Nông Minh Ấn, kind: chinh-thuc, role: bi-thu}
  - {id: dv02, name: Hoàng Quốc Bắc, kind: chinh-thuc, role: pho-bi-thu}
`;

function recordOf(workflow: string, period: string | number = 2026): string {
  return `chibo: 1
profile: chi-bo-4-tot
branch: {id: thon-4, name: Chi bộ thôn 4, type: chi-bo, path: [Đảng bộ xã Tân An]}
period: ${period}
workflow: ${workflow}
${members}`;
}

async function paper(
  kind: DocumentKind,
  workflow: string,
  config = '',
  options: DocumentOptions = {},
  period: string | number = 2026,
): Promise<Document> {
  const text = recordOf(workflow, period);
  const workspace = memoryWorkspace({
    'r.chibo.yaml': text,
    ...(config === '' ? {} : { 'chibo.config.yaml': `chiboConfig: 1\ndocuments: ${config}\n` }),
  });
  const assessment = await assessIn(workspace, 'r.chibo.yaml', text);
  const document = await documentIn(workspace, 'r.chibo.yaml', kind, assessment, options);
  if (document === undefined) throw new Error(`no ${kind}`);
  return document;
}

function headOf({ blocks }: Document): Letterhead {
  const found = blocks.find((block): block is Letterhead => block.kind === 'letterhead');
  if (found === undefined) throw new Error('no head');
  return found;
}

function signaturesOf({ blocks }: Document): Signatures {
  const found = blocks.find((block): block is Signatures => block.kind === 'signatures');
  if (found === undefined) throw new Error('no signature');
  return found;
}

describe('the day and the form of a paper', () => {
  test.each<[DocumentKind, string, string, string]>([
    ['to-trinh', '{gui-ho-so: 2026-12-20}', 'ngày 20 tháng 12 năm 2026', 'hd-05-2026'],
    ['bao-cao-ket-qua', '{gui-ho-so: 2026-12-20}', 'ngày 20 tháng 12 năm 2026', 'hd-05-2026'],
    ['bieu-tong-hop', '{gui-ho-so: 2026-12-20}', 'ngày 20 tháng 12 năm 2026', 'hd-05-2026'],
    ['bang-cham-diem-nam', '{tu-cham: 2026-12-05}', 'ngày 05 tháng 12 năm 2026', 'hd-05-2026'],
    ['bang-cham-diem-sinh-hoat', '{tu-cham: 2026-12-05}', 'ngày 05 tháng 12 năm 2026', 'hd-05-2026'],
    ['so-theo-doi-diu-dat', '{gui-ho-so: 2026-12-20}', 'ngày 20 tháng 12 năm 2026', 'hd-05-2026'],
    ['ban-cam-ket', '{cam-ket: 2026-01-15}', 'ngày 15 tháng 01 năm 2026', 'hd-36-2018'],
    ['ban-dang-ky', '{dang-ky: 2026-06-01}', 'ngày 01 tháng 6 năm 2026', 'hd-05-2026'],
    // Without a day: a pledge is made when the year begins, a report when it ends.
    ['ban-cam-ket', '{}', 'ngày …… tháng …… năm 20……', 'hd-36-2018'],
    ['bao-cao-ket-qua', '{}', 'ngày …… tháng …… năm 20……', 'hd-05-2026'],
    ['bao-cao-ket-qua', '{gui-ho-so: 2026-02-31}', 'ngày …… tháng …… năm 20……', 'hd-05-2026'],
  ])('%s of %s bears %s and is laid out by %s', async (kind, workflow, day, form) => {
    const document = await paper(kind, workflow);
    expect(headOf(document).dated).toBe(`…………, ${day}`);
    expect(document.form.id).toBe(form);
  });

  test('of 2023 stay as they were', async () => {
    const document = await paper('bien-ban-binh-xet', '{binh-xet: 2023-12-10}', '', {}, 2023);
    expect(document.form.id).toBe('hd-36-2018');
    expect(signaturesOf(document).left).toMatchObject({ office: 'THƯ KÝ' });
    expect(signaturesOf(document).right).toMatchObject({ office: 'CHỦ TRÌ' });
    const report = await paper('bao-cao-ket-qua', '{gui-ho-so: 2023-12-20}', '', {}, 2023);
    expect(signaturesOf(report).left).toMatchObject({ names: [expect.anything(), '- Lưu chi bộ.'] });
  });

  test('of a month without a meeting go by the month', async () => {
    const march = await paper('phieu-tu-danh-gia-thang', '{}', '', { month: 3 });
    const july = await paper('phieu-tu-danh-gia-thang', '{}', '', { month: 7 });
    expect([march.form.id, july.form.id]).toEqual(['hd-36-2018', 'hd-05-2026']);
  });
});

describe('the number of a paper', () => {
  test.each<[DocumentKind, string, string, string]>([
    ['to-trinh', '{gui-ho-so: {date: 2026-12-20, document: 07-TTr/CB}}', '', 'Số 07-TTr/CB'],
    ['to-trinh', '{gui-ho-so: {date: 2026-12-20, document: 7-TTr/CB}}', '', 'Số 07-TTr/CB'],
    ['to-trinh', '{gui-ho-so: {date: 2026-12-20, document: 112-TTr/CB}}', '', 'Số 112-TTr/CB'],
    // One step sends two papers, each with its own number.
    [
      'bao-cao-ket-qua',
      '{gui-ho-so: {date: 2026-12-20, document: "07-TTr/CB; 12-BC/CB"}}',
      '',
      'Số 12-BC/CB',
    ],
    ['bao-cao-ket-qua', '{gui-ho-so: {date: 2026-12-20, document: 07-TTr/CB}}', '', 'Số ……-BC/CB'],
    ['bien-ban-binh-xet', '{binh-xet: {date: 2026-12-10, document: 08-NQ/CB}}', '', 'Số ……-BB/CB'],
    ['to-trinh', '{gui-ho-so: {date: 2026-12-20, numbers: {to-trinh: 3}}}', '', 'Số 03-TTr/CB'],
    ['to-trinh', '{gui-ho-so: 2026-12-20}', '{numbers: {to-trinh: 5}}', 'Số 05-TTr/CB'],
    [
      'to-trinh',
      '{gui-ho-so: {date: 2026-12-20, numbers: {to-trinh: 3}}}',
      '{numbers: {to-trinh: 5}}',
      'Số 03-TTr/CB',
    ],
    ['to-trinh', '{}', '{numbers: {to-trinh: "-TTr/CBT4"}}', 'Số ……-TTr/CBT4'],
    ['to-trinh', '{}', '{numbers: {to-trinh: "Số: 4-TTr/CB"}}', 'Số 04-TTr/CB'],
  ])('%s of %s under %s is %s', async (kind, workflow, config, number) => {
    expect(headOf(await paper(kind, workflow, config)).number).toBe(number);
  });

  test('took no 0 before 2026', async () => {
    const workflow = '{gui-ho-so: {date: 2023-12-20, document: 7-TTr/CB}}';
    expect(headOf(await paper('to-trinh', workflow, '', {}, 2023)).number).toBe('Số 7-TTr/CB');
  });

  test('is named in the list that goes with a proposal', async () => {
    const workflow = '{gui-ho-so: {date: 2026-12-20, document: 7-TTr/CB}}';
    expect(writeMarkdown(await paper('to-trinh', workflow))).toContain(
      '(kèm theo Tờ trình số 07-TTr/CB ngày 20 tháng 12 năm 2026)',
    );
  });
});

describe('who signs and who receives', () => {
  test('is the secretary and the superior where nobody else is named', async () => {
    const { left, right } = signaturesOf(await paper('to-trinh', '{}'));
    expect(right).toMatchObject({ onBehalf: 'T/M CHI BỘ', office: 'BÍ THƯ', name: 'Nông Minh Ấn' });
    expect(left).toMatchObject({ names: ['- Đảng ủy xã Tân An (báo cáo),', '- Lưu Chi bộ.'] });
  });

  test.each([
    ['{signer: Hoàng Quốc Bắc}', 'PHÓ BÍ THƯ', 'Hoàng Quốc Bắc'],
    ['{signer: {name: Lò Văn Én, office: Quyền bí thư}}', 'QUYỀN BÍ THƯ', 'Lò Văn Én'],
    ['{signer: Lò Văn Én}', 'BÍ THƯ', 'Lò Văn Én'],
    ['{branches: {thon-4: {signer: Hoàng Quốc Bắc}}, signer: Ai}', 'PHÓ BÍ THƯ', 'Hoàng Quốc Bắc'],
  ])('is by %s: %s %s', async (config, office, name) => {
    expect(signaturesOf(await paper('to-trinh', '{}', config)).right).toMatchObject({ office, name });
  });

  test('is who the step names, before the configuration', async () => {
    const workflow =
      '{gui-ho-so: {date: 2026-12-20, signer: Hoàng Quốc Bắc, place: Thôn 4, recipients: ["- Đảng ủy xã (b/c);", "Lưu VT."]}}';
    const document = await paper('to-trinh', workflow, '{signer: X, place: Tân An, recipients: [Y]}');
    expect(headOf(document).dated).toMatch(/^Thôn 4, ngày 20/);
    expect(signaturesOf(document).right.name).toBe('Hoàng Quốc Bắc');
    expect(signaturesOf(document).left).toMatchObject({ names: ['- Đảng ủy xã (b/c),', '- Lưu VT.'] });
  });

  test('of the minutes are the chair and the clerk, in the text and below it', async () => {
    const workflow =
      '{binh-xet: {date: 2026-12-10, eligible: 2, present: 2, agree: 2, clerk: Lý Đức Chuyên}}';
    const document = await paper('bien-ban-binh-xet', workflow);
    const text = writeMarkdown(document);
    expect(text).toContain('Chủ trì: đồng chí Nông Minh Ấn, chức vụ: Bí thư');
    expect(text).toContain('Người ghi biên bản: đồng chí Lý Đức Chuyên');
    expect(text).toContain('Họ tên, lý do vắng: không có.');
    expect(signaturesOf(document).left).toMatchObject({
      office: 'NGƯỜI GHI BIÊN BẢN',
      name: 'Lý Đức Chuyên',
    });
    expect(signaturesOf(document).right).toMatchObject({ office: 'CHỦ TRÌ HỘI NGHỊ', name: 'Nông Minh Ấn' });
  });

  test('is not said by a paper for others: the configuration may name people', async () => {
    const config = '{place: Tân An, signer: Lò Văn Én, clerk: Lò Thị Ơn, recipients: [Đ/c Lò Văn Én]}';
    for (const kind of ['to-trinh', 'bien-ban-binh-xet'] as const) {
      const text = writeMarkdown(await paper(kind, '{}', config, { withhold: true }));
      expect(text).not.toMatch(/Lò/);
      expect(text).toContain('Tân An, ngày');
    }
  });
});

describe('what came after a paper', () => {
  const scored = (workflow: string): string => `${recordOf(workflow)}criteria:
  I.1: {self: 9, branch: 9, appraised: 5}
`;

  async function textOf(kind: DocumentKind, workflow: string): Promise<string> {
    const text = scored(workflow);
    const workspace = memoryWorkspace({ 'r.chibo.yaml': text });
    const assessment = await assessIn(workspace, 'r.chibo.yaml', text);
    const document = await documentIn(workspace, 'r.chibo.yaml', kind, assessment);
    return document ? writeMarkdown(document) : '';
  }

  const later =
    '{gui-ho-so: 2026-12-10, tham-dinh: 2026-12-20, cong-nhan: {date: 2026-12-28, document: 9-QĐ/ĐU}}';

  test('is not in a report that was sent before', async () => {
    const text = await textOf('bao-cao-ket-qua', later);
    expect(text).not.toContain('thẩm định');
    expect(text).not.toContain('Quyết định công nhận');
    expect(text).toContain('Chi bộ đề nghị xếp loại:');
  });

  test('is in a report that bears no day, or a later one', async () => {
    for (const workflow of [later.replace('gui-ho-so: 2026-12-10, ', ''), later.replace('12-10', '12-30')]) {
      const text = await textOf('bao-cao-ket-qua', workflow);
      expect(text).toMatch(/thẩm định \d/);
      expect(text).toContain('Quyết định công nhận: 28/12/2026 (9-QĐ/ĐU).');
    }
  });

  test('does not change what a proposal proposes', async () => {
    expect(await textOf('to-trinh', later)).toMatch(/Mức đề nghị: Chưa đạt/);
  });
});
