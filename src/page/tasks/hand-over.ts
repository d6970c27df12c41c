import { version } from '../../../package.json';
import { tooLargePackage } from '../../core/handover/manifest.js';
import { formOf } from '../../core/import/form.js';
import { message, say } from '../../core/language/message.js';
import { redactRecord } from '../../core/redact/redact.js';
import { blockersOf } from '../../core/rules/submission/blockers.js';
import { plain } from '../../core/views/sheet/plain-words.js';
import { loadFormWriter } from '../../export/load-form-writer.js';
import { packedRecord, partsOf } from '../../export/package/record-parts.js';
import { packageBytes } from '../../export/package/write-package.js';
import { showLines } from '../dialogs.js';
import { bytesOfText, saveNewFile } from '../files.js';
import { PageError } from '../page-error.js';
import { language } from '../settings.js';
import { stemOf, type TaskContext } from './task.js';

/** Makes an Excel form of the record, for somebody else to fill in. */
export async function makeForm({ view, say: t, notify }: TaskContext): Promise<void> {
  const { writeForm } = await loadFormWriter();
  const bytes = await writeForm(formOf(await view.assessment(), language()));
  const file = `${stemOf(view.document.path)}-phieu.xlsx`;
  const written = await saveNewFile(file, { title: t('form/save'), endings: ['.xlsx'] }, bytes);
  if (written) notify(t(written.kind === 'downloaded' ? 'page/downloaded' : 'export/done', { file }));
}

/** Writes a copy of the record without persons. */
export async function redactCopy({ view, say: t, notify }: TaskContext): Promise<void> {
  const { document } = view;
  const result = redactRecord(document.getText());
  if (result.kind !== 'redacted') throw new PageError(message('export/refused', { reason: result.reason }));
  const file = `${stemOf(document.path)}-che-danh-tinh.chibo.yaml`;
  const bytes = bytesOfText(result.text, document.file.mark);
  const kind = { title: t('import/record-kind'), endings: ['.chibo.yaml'] };
  if ((await saveNewFile(file, kind, bytes)) === undefined) return;
  const lines = [...new Set(result.remains.map(({ line }) => line + 1))].join(', ');
  notify(lines === '' ? t('page/redacted', { file }) : t('page/redacted-remains', { file, lines }));
}

/** Packs the record with its papers and findings, for the superior. What still blocks it is shown first. */
export async function packRecord({ view, say: t, notify }: TaskContext): Promise<void> {
  const { document, workspace } = view;
  const assessment = await view.assessment();
  const blockers = blockersOf(assessment);
  if (blockers.length > 0) {
    const lines = blockers.map(({ message: reason }) => say(language(), plain(reason)));
    const title = t('page/pack-blocked', { count: blockers.length });
    const step = await showLines(t, title, lines, [
      { value: 'show', label: t('page/pack-show'), detail: t('page/pack-show-detail') },
      { value: 'draft', label: t('page/pack-draft'), detail: t('page/pack-draft-detail') },
    ]);
    if (step === 'show') await view.showPreview('submission');
    if (step !== 'draft') return;
  }
  const bytes = bytesOfText(document.getText(), document.file.mark);
  const submitted = { path: document.path, bytes, assessment, workspace };
  const packed = packageBytes({
    made: new Date().toISOString(),
    version,
    draft: blockers.length > 0,
    records: [packedRecord(submitted)],
    parts: await partsOf(submitted, language()),
  });
  if (packed === undefined) throw new PageError(tooLargePackage());
  const file = `nop-${stemOf(document.path)}.zip`;
  const written = await saveNewFile(file, { title: 'ZIP', endings: ['.zip'] }, packed);
  if (written) notify(t('page/packed', { file }));
}
