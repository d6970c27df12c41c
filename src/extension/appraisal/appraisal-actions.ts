import * as vscode from 'vscode';
import { appraisalFormOf, appraisalMarkRows } from '../../core/import/appraisal-form.js';
import { planAppraisalForm } from '../../core/import/appraisal-form-plan.js';
import { type Message, message, say } from '../../core/language/message.js';
import { workingDay } from '../../core/record/period.js';
import { dateAppraisal, recognise, recognitionJudge } from '../../core/views/appraisal/date-steps.js';
import {
  type AppraisalModel,
  levelName,
  type ScoredRecord,
  unitName,
} from '../../core/views/appraisal/models.js';
import {
  type AppraisalPlan,
  type PlanOptions,
  refusalLine,
  withoutReturned,
} from '../../core/views/appraisal/plan.js';
import { faultList, returnRecords } from '../../core/views/appraisal/return-records.js';
import { takeBranchScores } from '../../core/views/appraisal/take-branch-scores.js';
import { loadFormWriter } from '../../export/load-form-writer.js';
import type { AppraisalRequest } from '../../protocol/appraisal.js';
import type { EditOutcome } from '../../protocol/editor.js';
import { askDay, localDay } from '../ask/ask-day.js';
import { askText } from '../ask/ask-text.js';
import { pick } from '../ask/pick.js';
import { askWhere, offerToOpen } from '../export/dialogs.js';
import type { ExportHost } from '../export/export-host.js';
import { readOfficeFile } from '../import/read-office-file.js';
import { currentLanguage } from '../language.js';
import { showText } from '../show-text.js';
import type { AppraisalSession } from './appraisal-session.js';

type ActRequest = Extract<AppraisalRequest, { name: 'act' }>;

const done: EditOutcome = { ok: true };

/** Performs the actions of an appraisal that ask the user first or report what they did. */
export async function actOn(
  session: AppraisalSession,
  { action, sheet, rows }: ActRequest,
  host: ExportHost,
): Promise<EditOutcome> {
  const model = session.models.find(({ id }) => id === sheet);
  if (model === undefined) return done;
  const records = (): readonly ScoredRecord[] => session.recordsOf(sheet, rows);
  switch (action) {
    case 'takeScores':
      return carryOut(session, () => withoutReturned(takeBranchScores(records()), currentLanguage()));
    case 'date':
      return dateThem(session, records);
    case 'recognise':
      return recogniseThem(session, model, records);
    case 'return':
      return returnThem(session, records);
    case 'listFaults':
      return listFaults(model);
    case 'writeWorkbook':
      return writeWorkbook(session, host);
    case 'readWorkbook':
      return readWorkbook(session);
    default:
      return done;
  }
}

/** Carries a plan out, and names the records that were left as they are. */
async function carryOut(
  session: AppraisalSession,
  make: () => AppraisalPlan,
  judge?: PlanOptions['judge'],
): Promise<EditOutcome> {
  const made = await session.carryOut(make, judge);
  if ('reason' in made) return { ok: false, message: made.reason };
  report(
    made.records.length,
    made.refused.map(refusalLine).map((line) => say(currentLanguage(), line)),
  );
  return done;
}

function report(count: number, left: readonly string[]): void {
  const language = currentLanguage();
  if (left.length > 0) {
    const title = say(language, message('appraisal/partly', { count, left: left.length }));
    void vscode.window.showWarningMessage(title, { modal: true, detail: left.join('\n') });
    return;
  }
  const said = count === 0 ? message('appraisal/nothing') : message('appraisal/done-message', { count });
  void vscode.window.showInformationMessage(say(language, said));
}

async function dateThem(
  session: AppraisalSession,
  records: () => readonly ScoredRecord[],
): Promise<EditOutcome> {
  const title = message('appraisal/ask-date', { count: records().length });
  const date = await askDay(title, session.state.period);
  if (date === undefined) return done;
  const language = currentLanguage();
  return carryOut(session, () => withoutReturned(dateAppraisal(records(), date, language), language));
}

async function recogniseThem(
  session: AppraisalSession,
  model: AppraisalModel,
  records: () => readonly ScoredRecord[],
): Promise<EditOutcome> {
  const language = currentLanguage();
  const band = await askLevel(model, records());
  if (band === undefined) return done;
  const document = await askText({
    title: say(language, message('appraisal/ask-document')),
    prompt: say(language, message('appraisal/document-hint')),
    refuse: (text) => (text.trim() === '' ? say(language, message('appraisal/no-document')) : undefined),
  });
  if (document === undefined) return done;
  const date = await askDay(message('appraisal/ask-decision-date'), session.state.period);
  if (date === undefined) return done;
  const decision = { date, document: document.trim(), ...(band === '' ? {} : { band }) };
  const make = (): AppraisalPlan => {
    const now = session.models.find(({ id }) => id === model.id) ?? model;
    return withoutReturned(recognise(now, records(), decision, language), language);
  };
  return carryOut(session, make, recognitionJudge(language));
}

/** A band of the profile; empty for each record's own level. */
function askLevel(model: AppraisalModel, records: readonly ScoredRecord[]): Promise<string | undefined> {
  const language = currentLanguage();
  const bands = model.profile.bands.flatMap(({ id, title }) => {
    const count = records.filter((record) => levelName(model, record) === title).length;
    const description = say(language, message('appraisal/level-count', { count }));
    return count === 0 ? [] : [{ label: title, description, value: id }];
  });
  const own = { label: say(language, message('appraisal/own-level')), value: '' };
  return pick(say(language, message('appraisal/ask-level')), [...bands, own]);
}

async function returnThem(
  session: AppraisalSession,
  records: () => readonly ScoredRecord[],
): Promise<EditOutcome> {
  const language = currentLanguage();
  const units = records().map(unitName).join(', ');
  const reason = await askText({
    title: say(language, message('appraisal/ask-return', { count: records().length, units })),
    prompt: say(language, message('appraisal/ask-return-hint')),
  });
  if (reason === undefined) return done;
  const date = workingDay(session.state.period, localDay());
  return carryOut(session, () => returnRecords(records(), { date, reason }, language));
}

/** What all units still have to correct, as a text that can be copied or saved. */
async function listFaults(model: AppraisalModel): Promise<EditOutcome> {
  await showText(faultList(model.records, currentLanguage()), message('appraisal/no-faults'));
  return done;
}

async function writeWorkbook(session: AppraisalSession, host: ExportHost): Promise<EditOutcome> {
  const { unit, period } = session.state;
  const name = `tham-dinh-${unit ?? 'chi-bo'}-${period.to.slice(0, 4)}.xlsx`;
  const target = await askWhere(session.folder.uriOf(name), 'xlsx');
  if (target === undefined) return done;
  const language = currentLanguage();
  const form = appraisalFormOf(session.folder.appraisal, period.to.slice(0, 4), language);
  // Loaded lazily: the workbook library is large.
  const { writeFilledWorkbook } = await loadFormWriter();
  await host.writeFile(target, await writeFilledWorkbook(form, appraisalMarkRows(form)));
  void offerToOpen(target);
  return done;
}

async function readWorkbook(session: AppraisalSession): Promise<EditOutcome> {
  const language = currentLanguage();
  const [file] =
    (await vscode.window.showOpenDialog({
      title: say(language, message('appraisal/read-workbook')),
      filters: { Excel: ['xlsx', 'xls', 'ods'] },
    })) ?? [];
  if (file === undefined) return done;
  const read = await readOfficeFile(file);
  if (read === undefined) return done;
  const plan = planAppraisalForm(read.tables, session.folder.appraisal, language);
  if (plan === undefined) return refused(message('cli/appraise-other-file'));
  const made = await session.carryOut(
    () => ({
      changes: planAppraisalForm(read.tables, session.folder.appraisal, language)?.changes ?? [],
      refused: [],
    }),
    () => undefined,
  );
  if ('reason' in made) return { ok: false, message: made.reason };
  const left = [...plan.leftOut, ...made.refused.map(refusalLine)].map((line) => say(language, line));
  report(made.records.length, left);
  return done;
}

function refused(reason: Message): EditOutcome {
  return { ok: false, message: say(currentLanguage(), reason) };
}
