import { recordsFolder } from '../../core/handover/manifest.js';
import { documentIn } from '../../core/paper/document-in.js';
import type { DocumentKind } from '../../core/paper/registry.js';
import { placeOfProfile } from '../../core/profile/supply.js';
import type { BranchRecord } from '../../core/record/record.js';
import { isMonthly } from '../../core/rules/submission/assessed-when.js';
import { evaluationJson } from '../../core/views/report/evaluation-json.js';
import { configFor, hasBranches } from '../../core/workspace/workspace.js';
import { writeDocument } from '../../export/write-document.js';
import type { Context } from '../context.js';
import { readFont } from '../fonts.js';
import type { NewPart } from '../handover/write-package.js';
import { stableDocx } from './stable-docx.js';
import type { Submitted } from './submitted.js';

/** The parts of a package for one record: the record, its profile if that is a file, papers and findings. */
export async function partsOf(submitted: Submitted, context: Context): Promise<readonly NewPart[]> {
  const { path, bytes } = submitted;
  const record: NewPart = { path: recordsFolder + path, kind: 'record', content: bytes };
  return [
    record,
    ...(await profileOf(submitted)),
    ...(await papersOf(submitted)),
    findingsOf(submitted, context),
  ];
}

async function profileOf({ path, assessment, workspace }: Submitted): Promise<readonly NewPart[]> {
  const name = assessment.record?.profile;
  if (name === undefined) return [];
  const place = placeOfProfile(name, path, (await configFor(workspace, path)).profilePath);
  const text = place.kind === 'file' ? await workspace.read(place.path) : undefined;
  if (place.kind !== 'file' || text === undefined) return [];
  return [{ path: recordsFolder + place.path, kind: 'profile', content: new TextEncoder().encode(text) }];
}

/** The papers for a record, if they can be made from it. */
async function papersOf({ path, assessment, workspace }: Submitted): Promise<readonly NewPart[]> {
  const papers: NewPart[] = [];
  for (const kind of assessment.record ? paperKinds(assessment.record) : []) {
    const document = await documentIn(workspace, path, kind, assessment);
    if (document === undefined) continue;
    const written = await writeDocument(document, 'docx', readFont);
    const content = stableDocx(written, assessment.record?.period?.to ?? '1980-01-01');
    papers.push({ path: `papers/${stemOf(path)}/${kind}.docx`, kind: 'paper', content });
  }
  return papers;
}

function paperKinds(record: BranchRecord): readonly DocumentKind[] {
  if (isMonthly(record)) return ['phieu-tu-danh-gia-thang'];
  return [
    'to-trinh',
    'bao-cao-ket-qua',
    'bang-cham-diem-nam',
    'bien-ban-binh-xet',
    ...(record.mentoring.length > 0 ? (['so-theo-doi-diu-dat'] as const) : []),
    ...(hasBranches(record) ? (['bieu-tong-hop'] as const) : []),
  ];
}

function findingsOf({ path, assessment }: Submitted, { language }: Context): NewPart {
  const { file, diagnostics } = evaluationJson(assessment, path, language);
  const content = new TextEncoder().encode(`${JSON.stringify({ file, diagnostics }, null, 2)}\n`);
  return { path: `findings/${stemOf(path)}.json`, kind: 'findings', content };
}

function stemOf(path: string): string {
  return path.slice(0, -'.chibo.yaml'.length);
}
