import { applySafeFixes } from '../../src/core/edit/apply-fixes.js';
import { documentOf } from '../../src/core/paper/documents.js';
import { documentKinds } from '../../src/core/paper/registry.js';
import { reviewKinds } from '../../src/core/paper/review/kinds.js';
import { reviewDocument } from '../../src/core/paper/review/review-document.js';
import { writeHtml } from '../../src/core/paper/write-html.js';
import { writeMarkdown } from '../../src/core/paper/write-markdown.js';
import { redactRecord } from '../../src/core/redact/redact.js';
import { partialOf } from '../../src/core/rollup/partial.js';
import { entryOf } from '../../src/core/rollup/record-summary.js';
import { reviewHtml } from '../../src/core/rollup/review-html.js';
import { rollup } from '../../src/core/rollup/rollup.js';
import { rollupJsonText } from '../../src/core/rollup/rollup-json.js';
import { compareWorkspaces } from '../../src/core/views/diff/compare-workspaces.js';
import { diffHtml } from '../../src/core/views/diff/diff-html.js';
import { diffMarkdown } from '../../src/core/views/diff/diff-markdown.js';
import { liveParts } from '../../src/core/views/preview/live-html.js';
import { previewHtml } from '../../src/core/views/preview/preview-html.js';
import { toDiagnostics } from '../../src/core/views/report/diagnostic.js';
import { evaluationJson } from '../../src/core/views/report/evaluation-json.js';
import { sheetsOf } from '../../src/core/views/sheet/sheets.js';
import { viewSheet } from '../../src/core/views/sheet/show-sheet.js';
import type { Assessment } from '../../src/core/workspace/assess.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';

/** Everything that the core makes of one text, as texts by where they would be shown. */
export interface Outputs {
  readonly assessment: Assessment;
  readonly html: readonly string[];
  readonly markdown: readonly string[];
  readonly json: readonly string[];
}

/** What an editor shows of a record while it is typed: findings, fixes, sheets, the evaluation. As texts. */
export async function shownOf(
  text: string,
): Promise<{ readonly assessment: Assessment; readonly json: readonly string[] }> {
  const assessment = await assessIn(memoryWorkspace({ 'a.chibo.yaml': text }), 'a.chibo.yaml', text);
  applySafeFixes(text, assessment.findings, assessment.profile);
  return {
    assessment,
    json: [
      ...sheetsOf(assessment).map((sheet) => JSON.stringify(viewSheet(sheet, 'vi'))),
      JSON.stringify(evaluationJson(assessment, 'a.chibo.yaml', 'vi')),
      JSON.stringify(toDiagnostics(assessment.findings, text, 'en')),
    ],
  };
}

/** Makes everything that can be made of a record: what an editor shows, pages, papers, a roll-up and a comparison. */
export async function everythingOf(text: string, before = text): Promise<Outputs> {
  const workspace = memoryWorkspace({ 'a.chibo.yaml': text });
  const { assessment, json } = await shownOf(text);
  redactRecord(text);
  const pages = [previewHtml(assessment, 'vi'), ...liveParts(assessment, 'en', {})];
  const papers = documentKinds.flatMap((kind) => documentOf(kind, assessment) ?? []);
  const rolled = rolledUp(assessment);
  const diff = await compareWorkspaces({
    base: memoryWorkspace({ 'a.chibo.yaml': before }),
    head: workspace,
    changed: ['a.chibo.yaml'],
  });
  return {
    assessment,
    html: [
      ...pages,
      ...papers.map(writeHtml),
      ...rolled.html,
      diffHtml(diff, 'a', { language: 'vi', names: true }),
    ],
    markdown: [
      ...papers.map(writeMarkdown),
      diffMarkdown(diff, {
        language: 'vi',
        names: true,
        base: 'a',
        head: 'b',
        version: '1',
        length: 100_000,
      }),
    ],
    json: [...json, rolled.json],
  };
}

function rolledUp(assessment: Assessment): { readonly html: readonly string[]; readonly json: string } {
  const entry = entryOf(assessment, 'a.chibo.yaml');
  const rolled = rollup(partialOf(entry ? [entry] : []));
  const json = [...rollupJsonText(rolled, { language: 'vi', figures: true })].join('');
  const papers = reviewKinds.flatMap((kind) => reviewDocument(rolled, undefined, { kind }) ?? []);
  return { json, html: [reviewHtml(rolled.root, rolled, 'vi').markup, ...papers.map(writeHtml)] };
}

/** A record with every section, each key and value of which an attack can take the place of. */
export const fullRecord = `chibo: 1
profile: chi-bo-4-tot
branch: {id: thu, name: Chi bộ Thử, type: chi-bo, parent: cha, path: [Trên, Dưới]}
period: 2023
workflow:
  dang-ky: {date: 2023-01-10, document: 05-NQ/CB}
  cam-ket: 2023-01-15
  tu-cham: 2023-12-05
  binh-xet: {date: 2023-12-10, eligible: 2, present: 2, agree: 2, disagree: 0}
  tham-dinh: 2023-12-20
  cong-nhan: {date: 2023-12-28, document: 112-QĐ/ĐU, result: chua-dat}
members:
  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, role: bi-thu, joined: 2004-05-19, official: 2005-05-19, rank: htt, commitment: {tasks: 3, done: 3, rating: tot}, criteria: {tu-tuong: dat}}
  - {id: dv02, name: Lê Thị Bình, kind: du-bi, joined: 2023-01-05, status: mien, reason: mới}
criteria:
  I.1: {self: 9, branch: 9, appraised: 8.5, months: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], note: ghi, evidence: [05-NQ/CB]}
  I.3: {self: dat, branch: dat}
  II.1: {override: {value: 4, reason: vì}}
meetings:
  - {date: 2023-01-05, kind: thuong-ky, due: 2, present: 2, minutes: 120, score: 94, rating: tot}
mentoring:
  - {mentor: dv01, mentee: qc-01, kind: quan-chung, group: to-1, from: 2023-01-15, to: 2023-12-31, progress: tien-bo, outcome: ket-nap, admitted: 2023-09-02, document: 77-QĐ/ĐU}
awards:
  - {form: bieu-duong, subject: van-hoa, collective: 3, individual: 15}
discipline:
  - {member: dv01, form: khien-trach, date: 2023-06-01, selfDetected: false}
initiatives:
  - {title: Mô hình, registered: 2023-02-01, recognised: 2023-11-20}
targets:
  - {title: Chỉ tiêu, unit: kg, assigned: 12, achieved: 12, above: false, main: true}
figures:
  mentoring.mentors: ">19000"
  members.fiveGood: {value: 28601, mode: luot}
  exemplaryUnits: ">=84.2%"
`;
