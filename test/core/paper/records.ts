import { readFileSync } from 'node:fs';
import { documentOf } from '../../../src/core/paper/documents.js';
import type { Document } from '../../../src/core/paper/model.js';
import type { DocumentKind } from '../../../src/core/paper/registry.js';
import type { DocumentOptions } from '../../../src/core/paper/source.js';
import { builtinProfile, supplyProfile } from '../../../src/core/profile/supply.js';
import { type Assessment, assess, openRecord } from '../../../src/core/workspace/assess.js';
import { paperSettingsOf, readConfig } from '../../../src/core/workspace/config.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';

/** The record of a branch that has everything. */
export const thanhTra = readFileSync('samples/thanh-tra/2023.chibo.yaml', 'utf8');

/** A record of 2026 that has everything, also what only some records say; its configuration beside it. */
export const buonDha = readFileSync('test/core/paper/buon-dha/2026.chibo.yaml', 'utf8');
export const buonDhaSettings = paperSettingsOf(
  readConfig(readFileSync('test/core/paper/buon-dha/chibo.config.yaml', 'utf8'), 'chibo.config.yaml').config,
  'buon-dha',
);

/** The assessment of a record with a built-in profile. */
export function assessed(text: string): Assessment {
  const opened = openRecord(text);
  const id = opened.record?.profile ?? '';
  return assess(opened, { kind: 'found', place: { kind: 'builtin', id }, ...builtinProfile(id) });
}

/** The assessment of a record with a profile of its own, `x.chibo-profile.yaml`. */
export async function assessedWith(text: string, profile: string): Promise<Assessment> {
  const workspace = memoryWorkspace({ 'x.chibo-profile.yaml': profile });
  return assess(openRecord(text), await supplyProfile('x.chibo-profile.yaml', 'r.chibo.yaml', workspace));
}

export function documentFor(
  kind: DocumentKind,
  assessment: Assessment,
  options: DocumentOptions = {},
): Document {
  const document = documentOf(kind, assessment, options);
  if (document === undefined) throw new Error(`no ${kind}`);
  return document;
}

const longName = 'Công Tằng Tôn Nữ Thị Phương Quỳnh Nguyễn Hoàng Bảo Khánh Ngọc';

/** Sixty members with long names, a long branch, and something missing in every section. */
export const hardRecord = [
  'chibo: 1',
  'profile: chi-bo-4-tot',
  'branch:',
  '  id: dai',
  '  name: Chi bộ Khối Đào tạo, Bồi dưỡng, Nghiên cứu khoa học và Hợp tác quốc tế về chuyển giao công nghệ nông nghiệp vùng cao',
  '  type: chi-bo',
  'period: 2024',
  'workflow:',
  '  dang-ky: 2024-01-09',
  '  binh-xet: {date: 2024-12-08, eligible: 58, present: 51, agree: 47}',
  'members:',
  ...Array.from({ length: 60 }, (_, index) => {
    const id = `dv${String(index + 1).padStart(2, '0')}`;
    const rank = index < 3 ? 'htxs' : index < 41 ? 'htt' : index < 55 ? 'ht' : undefined;
    const parts = [
      `id: ${id}`,
      ...(index % 7 === 3 ? [] : [`name: ${index % 5 === 0 ? longName : `Nguyễn Văn ${index + 1}`}`]),
      `kind: ${index > 57 ? 'du-bi' : 'chinh-thuc'}`,
      ...(index % 4 === 0 ? [] : ['joined: 2010-02-03']),
      ...(rank ? [`rank: ${rank}`] : []),
      ...(index === 59 ? ['reason: "Mới chuyển đến tháng mười một, chưa đủ thời gian để nhận xét"'] : []),
      ...(index % 3 === 0 ? [] : ['commitment: {tasks: 3, done: 2}']),
    ];
    return `  - {${parts.join(', ')}}`;
  }),
  'criteria:',
  '  I.1: {self: 9.25, branch: 8.75, months: [~, 8, 8.5, ~, ~, ~, ~, ~, ~, ~, ~, ~], note: "Ghi chú dài để xem ô có xuống dòng đúng hay không khi in"}',
  '  I.3: {self: dat, branch: dat}',
  '  I.4: {self: na, branch: na}',
  '  III.1: {self: dat}',
  '  III.2: {self: khong-dat, branch: khong-dat}',
  'meetings:',
  '  - {date: 2024-01-05, kind: thuong-ky, due: 58, present: 49, minutes: 95, rating: kha}',
  '  - {date: 2024-03-04, kind: thuong-ky, due: 58}',
  '  - {date: 2024-02-20, kind: chuyen-de, title: "Một chủ đề rất dài về nâng cao năng lực lãnh đạo, sức chiến đấu của tổ chức cơ sở đảng và chất lượng đội ngũ đảng viên", due: 58, present: 57, score: 91.5}',
  'mentoring:',
  '  - {mentor: dv01, mentee: qc-01, kind: quan-chung, group: to-1, from: 2024-01-15, progress: tien-bo, outcome: ket-nap, admitted: 2024-09-02, document: 77-QĐ/ĐU}',
  '  - {mentor: dv02, mentee: cd-01, kind: cap-duoi}',
  'targets:',
  '  - {title: Chỉ tiêu chưa có kết quả, assigned: 12.5}',
  '',
].join('\n');

/** What people with bad intentions write, in every place that takes text. */
export const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  ']]><script>alert(1)</script>',
  '\u202Egnp.exe\u202C',
  '](javascript:alert(1)) [x](http://evil.example) | # `code`',
  '</style><script>alert(2)</script>',
] as const;

/** A record with a hostile text wherever a text may stand. */
export function hostileRecord(text: string): string {
  const written = JSON.stringify(text);
  return `chibo: 1
profile: chi-bo-4-tot
branch: {id: x, name: ${written}, type: chi-bo, path: [${written}]}
period: 2024
workflow: {dang-ky: {date: 2024-01-02, document: ${written}}, cong-nhan: {date: 2024-12-20, document: ${written}}}
members:
  - {id: dv01, name: ${written}, kind: chinh-thuc, role: bi-thu, reason: ${written}}
criteria:
  I.1: {self: 9, note: ${written}}
meetings:
  - {date: 2024-01-05, kind: thuong-ky, title: ${written}}
mentoring:
  - {mentor: dv01, mentee: ${written}, group: ${written}, content: ${written}, outcome: ket-nap, document: ${written}}
awards:
  - {form: ${written}, subject: ${written}, collective: 1}
initiatives:
  - {title: ${written}, registered: 2024-02-01}
targets:
  - {title: ${written}, unit: ${written}, assigned: 1}
figures:
  ${written}: 12
`;
}
