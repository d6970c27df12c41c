import { type PackedRecord, recordsFolder } from '../../core/handover/manifest.js';
import type { Language } from '../../core/language/message.js';
import { documentIn } from '../../core/paper/document-in.js';
import type { DocumentKind } from '../../core/paper/registry.js';
import { placeOfProfile } from '../../core/profile/supply.js';
import type { BranchRecord } from '../../core/record/record.js';
import { isMonthly } from '../../core/rules/submission/assessed-when.js';
import { evaluationJson } from '../../core/views/report/evaluation-json.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { configFor, hasBranches, type Workspace } from '../../core/workspace/workspace.js';
import { writeDocument } from '../write-document.js';
import { stableDocx } from './stable-docx.js';
import type { NewPart } from './write-package.js';

/** A record for a package. */
export interface Submitted {
  /** Relative to the root of the workspace. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly assessment: Assessment;
  readonly workspace: Workspace;
}

/** What the manifest says of a record. */
export function packedRecord({ path, assessment }: Submitted): PackedRecord {
  const { record, profile, evaluation } = assessment;
  return {
    path: recordsFolder + path,
    branch: { id: record?.branch.id ?? '', name: record?.branch.name ?? '' },
    period: record?.period ? { from: record.period.from, to: record.period.to } : null,
    profile: profile ? { id: profile.id, version: profile.version } : null,
    level: evaluation?.level.final ?? null,
  };
}

/** The parts of a package for one record: the record, its profile if that is a file, papers and findings. */
export async function partsOf(submitted: Submitted, language: Language): Promise<readonly NewPart[]> {
  const { path, bytes } = submitted;
  const record: NewPart = { path: recordsFolder + path, kind: 'record', content: bytes };
  return [
    record,
    ...(await profileOf(submitted)),
    ...(await papersOf(submitted)),
    findingsOf(submitted, language),
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
    const written = await writeDocument(document, 'docx', noFonts);
    const content = stableDocx(written, assessment.record?.period?.to ?? '1980-01-01');
    papers.push({ path: `papers/${stemOf(path)}/${kind}.docx`, kind: 'paper', content });
  }
  return papers;
}

/** DOCX names its fonts; it holds none. */
const noFonts = (): never => {
  throw new Error('no fonts');
};

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

function findingsOf({ path, assessment }: Submitted, language: Language): NewPart {
  const { file, diagnostics } = evaluationJson(assessment, path, language);
  const content = new TextEncoder().encode(`${JSON.stringify({ file, diagnostics }, null, 2)}\n`);
  return { path: `findings/${stemOf(path)}.json`, kind: 'findings', content };
}

function stemOf(path: string): string {
  return path.slice(0, -'.chibo.yaml'.length);
}
