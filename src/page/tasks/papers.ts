import { zipSync } from 'fflate';
import { message, say } from '../../core/language/message.js';
import { documentIn } from '../../core/paper/document-in.js';
import { paperFileName, setFolderName } from '../../core/paper/file-name.js';
import type { Document } from '../../core/paper/model.js';
import { paperSetOf } from '../../core/paper/paper-set.js';
import { monthsIn, scoredMonths, shownMonth } from '../../core/paper/parts/month-shown.js';
import {
  type DocumentFormat,
  type DocumentKind,
  documentFormats,
  documentKinds,
} from '../../core/paper/registry.js';
import type { BranchRecord } from '../../core/record/record.js';
import { redactRecord } from '../../core/redact/redact.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type { FontSource } from '../../export/fonts.js';
import { lettersMissing, namedLetters } from '../../export/letters.js';
import { writeDocument } from '../../export/write-document.js';
import { choose, chooseMany } from '../dialogs.js';
import { saveNewFile } from '../files.js';
import { PageError } from '../page-error.js';
import { partBytes } from '../parts.js';
import { language } from '../settings.js';
import type { TaskContext } from './task.js';

const fonts: FontSource = (face) => partBytes(face);

/** The most common formats are first. */
const byUse: readonly DocumentFormat[] = [
  'docx',
  'pdf',
  'xlsx',
  ...documentFormats.filter((format) => !['docx', 'pdf', 'xlsx'].includes(format)),
];

/** Makes one paper, which the user chooses, and writes it to a file. */
export async function exportPaper(context: TaskContext): Promise<void> {
  const { view, say: t, notify } = context;
  const kinds = documentKinds.map((value) => ({ value, label: kindName(value) }));
  const kind = await choose(t, t('export/kind'), kinds);
  if (kind === undefined) return;
  const { record } = await view.assessment();
  const month = kind === 'phieu-tu-danh-gia-thang' && record ? await chooseMonth(context, record) : undefined;
  if (month === null) return;
  const formats = byUse.map((value) => ({ value, label: t(`format/${value}`), detail: `.${value}` }));
  const format = await choose(t, t('export/format'), formats);
  if (format === undefined) return;
  const withhold = await choose(t, t('export/names'), [
    { value: false, label: t('export/names-full'), detail: t('export/names-full-detail') },
    { value: true, label: t('export/names-redacted'), detail: t('export/names-redacted-detail') },
  ]);
  if (withhold === undefined) return;
  const assessment = withhold ? await redacted(context) : await view.assessment();
  const options = { withhold, ...(month === undefined ? {} : { month }) };
  const made = await documentIn(view.workspace, view.document.path, kind, assessment, options);
  if (made === undefined) throw new PageError(message('document/unusable'));
  await warnOfLetters(context, [made], format);
  const bytes = await writeDocument(made, format, fonts);
  const shown = kind === 'phieu-tu-danh-gia-thang' && record ? shownMonth(record, month) : undefined;
  const file = `${record ? paperFileName(kind, record, shown) : kind}.${format}`;
  const written = await saveNewFile(file, { title: t(`format/${format}`), endings: [`.${format}`] }, bytes);
  if (written) notify(t(written.kind === 'downloaded' ? 'page/downloaded' : 'export/done', { file }));
}

/** Makes every paper of the record, in one zip. */
export async function exportSet(context: TaskContext): Promise<void> {
  const { view, say: t, notify } = context;
  const choices = byUse.map((value) => ({ value, label: t(`format/${value}`), ticked: value === 'docx' }));
  const formats = await chooseMany(t, t('export/set-formats'), choices, t('page/make-papers'));
  if (formats === undefined) return;
  notify(t('export/set-progress'));
  const assessment = await view.assessment();
  const made: { readonly document: Document; readonly fileName: string }[] = [];
  for (const { kind, month, fileName } of paperSetOf(assessment).papers) {
    const options = month === undefined ? {} : { month };
    const document = await documentIn(view.workspace, view.document.path, kind, assessment, options);
    if (document) made.push({ document, fileName });
  }
  if (assessment.record === undefined || made.length === 0) throw new PageError(message('document/unusable'));
  const files: Record<string, Uint8Array> = {};
  for (const format of formats) {
    await warnOfLetters(
      context,
      made.map(({ document }) => document),
      format,
    );
    for (const { document, fileName } of made)
      files[`${fileName}.${format}`] = await writeDocument(document, format, fonts);
  }
  const file = `${setFolderName(assessment.record)}.zip`;
  const written = await saveNewFile(file, { title: 'ZIP', endings: ['.zip'] }, zipSync(files));
  const values = { count: Object.keys(files).length, folder: file };
  if (written) notify(t('export/set-done', values));
}

/** The record without persons. Places that no rule can judge are named. */
export async function redacted({ view, say: t, notify }: TaskContext): Promise<Assessment> {
  const result = redactRecord(view.document.getText());
  if (result.kind !== 'redacted') throw new PageError(message('export/refused', { reason: result.reason }));
  if (result.remains.length > 0) {
    const lines = [...new Set(result.remains.map(({ line }) => line + 1))].join(', ');
    notify(t('export/remains', { lines }));
  }
  return view.records.assessText(view.document, result.text);
}

async function warnOfLetters(
  { say: t, notify }: TaskContext,
  documents: readonly Document[],
  format: DocumentFormat,
): Promise<void> {
  const missing = await lettersMissing(documents, format, fonts);
  if (missing.length > 0) notify(t('export/missing-letters', { letters: namedLetters(missing) }));
}

/** The month of a form; `null` if cancelled, `undefined` if there is only one. */
async function chooseMonth(
  { say: t }: TaskContext,
  record: BranchRecord,
): Promise<number | undefined | null> {
  const months = monthsIn(record);
  if (months.length < 2) return undefined;
  const scored = new Set(scoredMonths(record).map(({ month }) => month));
  const choices = months.map(({ month: value, text }) => ({
    value,
    label: t('export/month-entry', { month: `${text.slice(5)}/${text.slice(0, 4)}` }),
    detail: scored.has(value) ? t('export/month-scored') : undefined,
  }));
  return (await choose(t, t('export/month'), choices)) ?? null;
}

function kindName(kind: DocumentKind): string {
  const name = say(language(), message(`document/${kind}`));
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
