import * as vscode from 'vscode';
import { newRecordText } from '../../core/edit/new-record.js';
import { message, say } from '../../core/language/message.js';
import { type PeriodChoice, periodChoices, wholeYear } from '../../core/record/period-choices.js';
import { type KnownUnit, knownUnits, newUnitId, type RecordHead } from '../../core/units/known-units.js';
import { readRoster, rosterName } from '../../core/units/read-roster.js';
import { noUnits } from '../../core/units/units.js';
import { openRecord } from '../../core/workspace/assess.js';
import { recordViewType } from '../active-record.js';
import { askText } from '../ask/ask-text.js';
import { pickAsTyped } from '../ask/pick-as-typed.js';
import { createFile } from '../create-file.js';
import { pathWithin, textOf } from '../folder.js';
import { currentLanguage } from '../language.js';
import { chooseProfile, placeholderOf } from './choose-profile.js';

const recordEnding = '.chibo.yaml';

/** Records that are read to learn which units there are: somebody is waiting. */
const mostRead = 300;

/** Makes a record by questions: its unit, its period, its profile and the name of its file. */
export async function newRecord(argument: unknown): Promise<void> {
  const folder = await folderFor(argument);
  const made = folder && (await createRecord(folder));
  if (made) await vscode.commands.executeCommand('vscode.openWith', made, recordViewType);
}

/** Creates a record in a folder by questions; `undefined` if the user gave up. */
export async function createRecord(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const known = await unitsIn(root);
  const unit = await chooseUnit(known);
  const period = unit && (await choosePeriod());
  if (unit === undefined || period === undefined) return undefined;
  const suggested = suggestedFile(folder, root, unit, period);
  const { type, parent, name } = unit;
  const subject = { day: period.period.to, ...(type === undefined ? {} : { type }) };
  const profile = await chooseProfile(
    suggested,
    subject,
    placeholderOf('ui/start-profile'),
    say(language, message('new/profile')),
  );
  const target = profile && (await askForName(suggested, root));
  if (profile === undefined || target === undefined) return undefined;
  const given = {
    profileName: profile.name,
    branchId: unit.id,
    period: period.written,
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(parent === undefined ? {} : { parent }),
  };
  return (await createFile(target, newRecordText(given, profile.profile, language))) ? target : undefined;
}

/** The folder that the command was called on, or that of a file, else the only folder that is open, or a chosen one. */
async function folderFor(argument: unknown): Promise<vscode.Uri | undefined> {
  if (argument instanceof vscode.Uri) {
    const { type } = await vscode.workspace.fs.stat(argument);
    return (type & vscode.FileType.Directory) !== 0 ? argument : vscode.Uri.joinPath(argument, '..');
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const language = currentLanguage();
  const open = say(language, message('new/open-folder'));
  const answer = await vscode.window.showInformationMessage(say(language, message('new/no-folder')), open);
  if (answer === open) await vscode.commands.executeCommand('vscode.openFolder');
  return undefined;
}

/** The units of the roster of a folder, and those of its records. */
async function unitsIn(root: vscode.Uri): Promise<readonly KnownUnit[]> {
  const roster = await textOf(vscode.Uri.joinPath(root, rosterName));
  const pattern = new vscode.RelativePattern(root, `**/*${recordEnding}`);
  const files = await vscode.workspace.findFiles(pattern, '**/node_modules/**', mostRead);
  const heads = await Promise.all(
    files.map(async (file): Promise<readonly RecordHead[]> => {
      const { record } = openRecord((await textOf(file)) ?? '');
      return record ? [{ branch: record.branch, period: record.period, path: pathWithin(root, file) }] : [];
    }),
  );
  const units = roster === undefined ? undefined : readRoster(roster).units;
  return knownUnits(units ?? noUnits, heads.flat(), new Date().toISOString().slice(0, 10));
}

type UnitItem = vscode.QuickPickItem & { readonly unit: KnownUnit };

/** A unit of the list, or a new one by the name that is typed. */
function chooseUnit(known: readonly KnownUnit[]): Promise<KnownUnit | undefined> {
  const language = currentLanguage();
  const items = known.map(
    (unit): UnitItem => ({ label: unit.name ?? unit.id, description: unit.latest ?? '', unit }),
  );
  return pickAsTyped<UnitItem>({
    title: say(language, message('new/unit')),
    placeholder: say(language, message(items.length > 0 ? 'new/unit-hint' : 'new/unit-hint-none')),
    items,
    typed(written) {
      const name = written.replace(/\s+/g, ' ').trim();
      if (name === '' || known.some((unit) => unit.name === name)) return undefined;
      const label = say(language, message('new/unit-new', { name }));
      const meant: UnitItem = { label, alwaysShow: true, unit: { id: newUnitId(name, known), name } };
      return { items: [...items, meant], meant };
    },
  }).then((item) => item?.unit);
}

type PeriodItem = vscode.QuickPickItem & { readonly choice: PeriodChoice };

function choosePeriod(): Promise<PeriodChoice | undefined> {
  const language = currentLanguage();
  const itemOf = (choice: PeriodChoice): PeriodItem => ({ label: say(language, choice.label), choice });
  const items = periodChoices(new Date().getFullYear()).map(itemOf);
  return pickAsTyped<PeriodItem>({
    title: say(language, message('new/period')),
    placeholder: say(language, message('new/period-hint')),
    items,
    typed(written) {
      const year = /^\s*(19[3-9]\d|2[01]\d\d)\s*$/.exec(written)?.[1];
      // The workbench sorts what it filters, and a year is a part of the names of its halves and quarters.
      if (year === undefined) return undefined;
      const meant = { ...itemOf(wholeYear(Number(year))), alwaysShow: true };
      return { items: [meant], meant };
    },
  }).then((item) => item?.choice);
}

/** Beside the latest record of the unit and named like it, else in the folder and named by the unit. */
function suggestedFile(
  folder: vscode.Uri,
  root: vscode.Uri,
  { id, latest }: KnownUnit,
  { suffix }: PeriodChoice,
): vscode.Uri {
  const year = latest === undefined ? undefined : /(?<!\d)(?:19|2[01])\d\d(?!\d)(?=[^/]*$)/.exec(latest)?.[0];
  if (latest === undefined || year === undefined)
    return vscode.Uri.joinPath(folder, `${id}-${suffix}${recordEnding}`);
  const at = latest.lastIndexOf(year);
  return vscode.Uri.joinPath(root, latest.slice(0, at) + suffix + latest.slice(at + year.length));
}

/** Asks for the name of the file, within the folder that is suggested. */
async function askForName(suggested: vscode.Uri, root: vscode.Uri): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  const targetOf = (written: string): vscode.Uri => {
    const name = written.trim().replace(/(?:\.chibo)?(?:\.ya?ml)?$/i, '') + recordEnding;
    return vscode.Uri.joinPath(root, name);
  };
  const value = pathWithin(root, suggested).slice(0, -recordEnding.length);
  const start = value.lastIndexOf('/') + 1;
  const written = await askText({
    title: say(language, message('new/file')),
    prompt: say(language, message('new/file-hint')),
    value,
    selection: [start, value.length],
    async refuse(typed) {
      if (/[\\:*?"<>|]|^\s*$|\.\.(?:\/|$)/.test(typed)) return say(language, message('new/file-bad'));
      const target = targetOf(typed);
      if ((await textOf(target)) === undefined) return undefined;
      return say(language, message('new/file-exists', { file: pathWithin(root, target) }));
    },
  });
  return written === undefined ? undefined : targetOf(written);
}
