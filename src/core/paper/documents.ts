import type { Assessment } from '../workspace/assess.js';
import { cleanDocument } from './clean.js';
import { pledge } from './kinds/ban-cam-ket.js';
import { registration } from './kinds/ban-dang-ky.js';
import { scoreSheet } from './kinds/bang-cham-diem-nam.js';
import { meetingSheet } from './kinds/bang-cham-diem-sinh-hoat.js';
import { report } from './kinds/bao-cao-ket-qua.js';
import { minutes } from './kinds/bien-ban-binh-xet.js';
import { summary } from './kinds/bieu-tong-hop.js';
import { evaluationPaper } from './kinds/danh-gia.js';
import { monthlyForm } from './kinds/phieu-tu-danh-gia-thang.js';
import { mentoringBook } from './kinds/so-theo-doi-diu-dat.js';
import { proposal } from './kinds/to-trinh.js';
import type { Document } from './model.js';
import type { DocumentKind } from './registry.js';
import { type DocumentOptions, type Source, sourceOf } from './source.js';

const builders: Readonly<Record<DocumentKind, (source: Source) => Document>> = {
  'danh-gia': evaluationPaper,
  'phieu-tu-danh-gia-thang': monthlyForm,
  'bang-cham-diem-nam': scoreSheet,
  'bang-cham-diem-sinh-hoat': meetingSheet,
  'ban-dang-ky': registration,
  'ban-cam-ket': pledge,
  'bien-ban-binh-xet': minutes,
  'bao-cao-ket-qua': report,
  'to-trinh': proposal,
  'so-theo-doi-diu-dat': mentoringBook,
  'bieu-tong-hop': summary,
};

/** Makes a document of an assessed record; `undefined` where the record or its profile cannot be used. */
export function documentOf(
  kind: DocumentKind,
  assessment: Assessment,
  options: DocumentOptions = {},
): Document | undefined {
  const source = sourceOf(kind, assessment, options);
  return source && cleanDocument(builders[kind](source));
}
