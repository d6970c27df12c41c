import * as vscode from 'vscode';
import { version } from '../../../package.json';
import { tooLargePackage } from '../../core/handover/manifest.js';
import { type Message, message, say } from '../../core/language/message.js';
import { placeOfProfile } from '../../core/profile/supply.js';
import { yearOf } from '../../core/record/period.js';
import type { BranchRecord } from '../../core/record/record.js';
import { blockersOf } from '../../core/rules/submission/blockers.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type { HandoverWay } from '../../core/workspace/config.js';
import { configFor } from '../../core/workspace/workspace.js';
import { packedRecord, partsOf } from '../../export/package/record-parts.js';
import { packageBytes } from '../../export/package/write-package.js';
import { pick } from '../ask/pick.js';
import type { ExportHost } from '../export/export-host.js';
import { placeOf } from '../folder.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { commitFiles, gitProblem, HandoverProblem, repositoryWith } from './git-way.js';
import { type HandoverPlace, handoverPlace } from './settings.js';
import { offerDay } from './submission-day.js';

/** A saved record that is being submitted. */
interface Submission {
  readonly document: vscode.TextDocument;
  readonly assessment: Assessment;
  readonly record: BranchRecord;
  /** The number of things that are still to be done. */
  readonly blockers: number;
  readonly settings: HandoverPlace;
  readonly host: ExportHost;
}

/** Hands a record over to the superior: as a package, through a shared folder, or as a branch of git. */
export async function submitRecord(uri: vscode.Uri, records: Records, host: ExportHost): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  // Saving takes in the cell that is open.
  if (!(await document.save()) || document.isDirty) throw new HandoverProblem(message('hand/not-saved'));
  const known = await records.of(document);
  if (known.record === undefined) throw new HandoverProblem(message('ui/next-unreadable'));
  const blockers = blockersOf(known).length;
  if (blockers > 0 && !(await wantsDraft(uri, blockers))) return;
  if (blockers === 0 && !(await offerDay(document, known))) return;
  const assessment = await records.of(document);
  const { record } = assessment;
  if (record === undefined) throw new HandoverProblem(message('ui/next-unreadable'));
  const { workspace, path } = placeOf(document);
  const settings = await handoverPlace(workspace, rootOf(document), path);
  const submission = { document, assessment, record, blockers, settings, host };
  const way = blockers > 0 ? 'package' : await wayOf(submission);
  if (way === undefined) return;
  const done = await submitBy(way, submission);
  if (done) await vscode.window.showInformationMessage(say(currentLanguage(), done));
}

function submitBy(way: HandoverWay, submission: Submission): Promise<Message | undefined> {
  switch (way) {
    case 'package':
      return submitPackage(submission);
    case 'folder':
      return submitToFolder(submission);
    case 'git':
      return submitByGit(submission);
  }
}

async function wantsDraft(record: vscode.Uri, count: number): Promise<boolean> {
  const language = currentLanguage();
  const show = say(language, message('hand/show-work'));
  const draft = say(language, message('hand/draft'));
  const text = say(language, message('hand/blocked', { count }));
  const answer = await vscode.window.showWarningMessage(text, show, draft);
  if (answer === show) await vscode.commands.executeCommand('chibo.checkSubmission', record);
  return answer === draft;
}

/** The way of the configuration, once the user has seen where the record goes; else the user is asked. */
async function wayOf({ settings, record }: Submission): Promise<HandoverWay | undefined> {
  const t = (wording: Message): string => say(currentLanguage(), wording);
  const { way, folder, remote } = settings;
  const isFolder = way === 'folder' && folder !== undefined;
  if (way === 'package') return way;
  if (way === 'git' || isFolder) {
    const yes = isFolder
      ? message('hand/yes-write', { folder: folder.fsPath })
      : message('hand/yes-push', { remote, branch: branchName(settings, record) });
    const title = t(message(isFolder ? 'hand/confirm-folder' : 'hand/confirm-git'));
    const answer = await pick(title, [
      { value: way, label: t(yes) },
      { value: 'other' as const, label: t(message('hand/other-way')) },
    ]);
    if (answer !== 'other') return answer;
  }
  return pick<HandoverWay>(t(message('hand/submit-title')), [
    { value: 'package', label: t(message('hand/package')), detail: t(message('hand/package-detail')) },
    { value: 'folder', label: t(message('hand/folder')), detail: t(message('hand/folder-detail')) },
    { value: 'git', label: t(message('hand/git')), detail: t(message('hand/git-detail')) },
  ]);
}

async function submitPackage(submission: Submission): Promise<Message | undefined> {
  const { document, blockers, record, host } = submission;
  const language = currentLanguage();
  const target = await vscode.window.showSaveDialog({
    title: say(language, message('hand/save-package')),
    defaultUri: vscode.Uri.joinPath(document.uri, '..', packageName(record)),
    filters: { ZIP: ['zip'] },
  });
  if (target === undefined) return undefined;
  await withSteps('hand/progress-submit', async (tell) => {
    tell(message('hand/step-pack'));
    await host.writeFile(target, await packageOf(submission));
  });
  const file = vscode.workspace.asRelativePath(target);
  return blockers > 0
    ? message('hand/packed-draft', { file, count: blockers })
    : message('hand/packed', { file });
}

async function submitToFolder(submission: Submission): Promise<Message | undefined> {
  const { settings, record, host } = submission;
  const folder = settings.folder ?? (await chooseFolder());
  if (folder === undefined) return undefined;
  const file = packageName(record);
  await withSteps('hand/progress-submit', async (tell) => {
    await mustBeFolder(folder);
    tell(message('hand/step-pack'));
    await host.writeFile(vscode.Uri.joinPath(folder, file), await packageOf(submission));
  });
  return message('hand/in-folder', { file, folder: folder.fsPath });
}

/** The record is committed where it is and pushed to a branch of its own, so nothing here changes its branch. */
async function submitByGit({ document, assessment, record, settings }: Submission): Promise<Message> {
  const { remote } = settings;
  const branch = branchName(settings, record);
  await withSteps('hand/progress-submit', async (tell) => {
    try {
      const repository = await repositoryWith(document.uri, remote);
      tell(message('hand/step-commit'));
      const values = { branch: record.branch.name || record.branch.id, period: periodCode(record) };
      const text = say(currentLanguage(), message('hand/commit-text', values));
      await commitFiles(repository, await filesOf(document, assessment), text);
      tell(message('hand/step-push', { remote }));
      await repository.push(remote, `HEAD:refs/heads/${branch}`);
    } catch (error) {
      throw gitProblem(error, remote, branch);
    }
  });
  return message('hand/pushed', { remote, branch });
}

/** The record, and its profile if that is a file. */
async function filesOf(
  document: vscode.TextDocument,
  { record }: Assessment,
): Promise<readonly vscode.Uri[]> {
  const { workspace, path } = placeOf(document);
  const profile = record?.profile;
  if (profile === undefined) return [document.uri];
  const place = placeOfProfile(profile, path, (await configFor(workspace, path)).profilePath);
  return place.kind === 'file'
    ? [document.uri, vscode.Uri.joinPath(rootOf(document), place.path)]
    : [document.uri];
}

async function packageOf({ document, assessment, blockers }: Submission): Promise<Uint8Array> {
  const { workspace, path } = placeOf(document);
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  const submitted = { path, bytes, assessment, workspace };
  const packed = packageBytes({
    made: new Date().toISOString(),
    version,
    draft: blockers > 0,
    records: [packedRecord(submitted)],
    parts: await partsOf(submitted, currentLanguage()),
  });
  if (packed === undefined) throw new HandoverProblem(tooLargePackage());
  return packed;
}

function rootOf({ uri }: vscode.TextDocument): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
}

function packageName(record: BranchRecord): string {
  return `nop-${unitCode(record)}-${periodCode(record)}.zip`;
}

function branchName({ prefix }: HandoverPlace, record: BranchRecord): string {
  return `${prefix}${unitCode(record)}-${periodCode(record)}`;
}

/** The unit's code as a part of names of files and branches. */
function unitCode({ branch }: BranchRecord): string {
  return branch.id.replace(/[^A-Za-z0-9_-]+/g, '-') || 'ho-so';
}

function periodCode({ period }: BranchRecord): string {
  if (period === undefined) return 'ky';
  const year = yearOf(period);
  return year === undefined ? `${period.from}-${period.to}` : String(year);
}

export async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const title = say(currentLanguage(), message('hand/choose-folder'));
  const chosen = await vscode.window.showOpenDialog({
    title,
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0];
}

export async function mustBeFolder(folder: vscode.Uri): Promise<void> {
  const stat = await vscode.workspace.fs.stat(folder).then(undefined, () => undefined);
  if (stat === undefined || (stat.type & vscode.FileType.Directory) === 0)
    throw new HandoverProblem(message('hand/no-folder', { folder: folder.fsPath }));
}

/** Shows the steps of some work as they are taken. */
export async function withSteps<Result>(
  title: 'hand/progress-submit' | 'hand/progress-receive',
  work: (tell: (step: Message) => void) => Promise<Result>,
): Promise<Result> {
  const language = currentLanguage();
  const options = { location: vscode.ProgressLocation.Notification, title: say(language, message(title)) };
  return vscode.window.withProgress(options, (progress) => {
    progress.report({ message: say(language, message('hand/step-check')) });
    return work((step) => progress.report({ message: say(language, step) }));
  });
}
