import * as vscode from 'vscode';
import { type Message, message, say } from '../../core/language/message.js';
import { withoutByteOrderMark } from '../../core/text/byte-order-mark.js';
import type { ClashingRecord } from '../../core/views/diff/clashes-html.js';
import { compareWorkspaces } from '../../core/views/diff/compare-workspaces.js';
import type { HandoverWay } from '../../core/workspace/config.js';
import type { Workspace } from '../../core/workspace/workspace.js';
import { incomingOf } from '../../export/package/incoming.js';
import type { Incoming } from '../../export/package/incoming-file.js';
import { readPackage } from '../../export/package/read-package.js';
import { RefusedPackage } from '../../export/package/refused-package.js';
import { pick, pickMany } from '../ask/pick.js';
import type { ExportHost } from '../export/export-host.js';
import { openFolder, textOf } from '../folder.js';
import { currentLanguage } from '../language.js';
import { incomingFromBranches, submittedBranches } from './git-branches.js';
import { gitProblem, HandoverProblem, repositoryWith } from './git-way.js';
import { clashesOf } from './incoming-clashes.js';
import { showIncoming } from './incoming-panel.js';
import type { ReceivedTexts } from './received-texts.js';
import { type HandoverPlace, handoverPlace } from './settings.js';
import { chooseFolder, mustBeFolder, withSteps } from './submit.js';
import { mustBeWritable, writeIncoming } from './write-incoming.js';

/** What receiving needs besides the command's argument. */
export interface ReceiveOptions {
  readonly host: ExportHost;
  readonly received: ReceivedTexts;
}

/** The folder of the superior, into which records are received. */
interface Target {
  readonly root: vscode.Uri;
  readonly workspace: Workspace;
  readonly settings: HandoverPlace;
}

/**
 * Receives records of subordinates: packages, those in a shared folder, or submitted branches. What differs is shown,
 * and written only when the user says so. Given ZIP files, one or all that are selected, are received without a
 * question where from.
 */
export async function receiveRecords(
  argument: unknown,
  selected: unknown,
  options: ReceiveOptions,
): Promise<void> {
  const given = givenPackages(argument, selected);
  const root = await targetRoot(given?.[0]);
  if (root === undefined) return;
  const workspace = openFolder(root);
  const target = { root, workspace, settings: await handoverPlace(workspace, root, '') };
  const incoming = await incomingFor(target, given, options);
  if (incoming === undefined) return;
  const language = currentLanguage();
  const done = await writeOnYes(target, incoming, options);
  if (done) await vscode.window.showInformationMessage(done.map((line) => say(language, line)).join(' '));
}

function givenPackages(argument: unknown, selected: unknown): readonly vscode.Uri[] | undefined {
  const all: readonly unknown[] = Array.isArray(selected) ? selected : [argument];
  const packages = all.filter(
    (one): one is vscode.Uri => one instanceof vscode.Uri && /\.zip$/i.test(one.path),
  );
  return packages.length > 0 ? packages : undefined;
}

async function incomingFor(
  target: Target,
  given: readonly vscode.Uri[] | undefined,
  { received }: ReceiveOptions,
): Promise<Incoming | undefined> {
  const { settings } = target;
  const way = given ? 'package' : (settings.way ?? (await askWay()));
  if (way === undefined) return undefined;
  if (way === 'git') return fromGit(target);
  const files = given ?? (way === 'folder' ? await packagesInFolder(target) : await choosePackages());
  if (files === undefined || files.length === 0) return undefined;
  return withSteps('hand/progress-receive', () => fromPackages(target, files, received));
}

function askWay(): Promise<HandoverWay | undefined> {
  const t = (wording: Message): string => say(currentLanguage(), wording);
  return pick<HandoverWay>(t(message('hand/receive-title')), [
    { value: 'package', label: t(message('hand/package')), detail: t(message('hand/package-from')) },
    { value: 'folder', label: t(message('hand/folder')), detail: t(message('hand/folder-detail')) },
    { value: 'git', label: t(message('hand/git')), detail: t(message('hand/git-from')) },
  ]);
}

/** The open folder; that of the package or the one that the user names if there are several. */
async function targetRoot(file: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new HandoverProblem(message('hand/open-folder'));
  const own = file && vscode.workspace.getWorkspaceFolder(file);
  if (own || folders.length === 1) return (own ?? folders[0])?.uri;
  const title = say(currentLanguage(), message('hand/into'));
  return pick(
    title,
    folders.map(({ name, uri }) => ({ value: uri, label: name })),
  );
}

async function choosePackages(): Promise<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: say(currentLanguage(), message('hand/choose-packages')),
    canSelectMany: true,
    filters: { ZIP: ['zip'] },
  });
}

/** The packages of the shared folder that the user wants; all unless some are taken out. */
async function packagesInFolder({ settings }: Target): Promise<readonly vscode.Uri[] | undefined> {
  const folder = settings.folder ?? (await chooseFolder());
  if (folder === undefined) return undefined;
  await mustBeFolder(folder);
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const names = entries.flatMap(([name, type]) =>
    type === vscode.FileType.File && /\.zip$/i.test(name) ? [name] : [],
  );
  if (names.length === 0) throw new HandoverProblem(message('hand/no-packages', { folder: folder.fsPath }));
  const chosen = await pickMany(
    say(currentLanguage(), message('hand/pick-packages')),
    names.sort().map((label) => ({ label, value: vscode.Uri.joinPath(folder, label), picked: true })),
  );
  return chosen;
}

async function fromPackages(
  { root, workspace }: Target,
  files: readonly vscode.Uri[],
  received: ReceivedTexts,
): Promise<Incoming> {
  try {
    const packages = [];
    for (const file of files) {
      const bytes = await vscode.workspace.fs.readFile(file);
      packages.push(readPackage(bytes, file.path.replace(/^.*\//, '')));
    }
    const readRecord = async (path: string): Promise<string> => {
      const text = await textOf(vscode.Uri.joinPath(root, path));
      return withoutByteOrderMark(text ?? '');
    };
    const lastReceived = (path: string): string | undefined => received.of(root, path);
    return await incomingOf(packages, { workspace, prefix: '', readRecord, lastReceived }, { writes: true });
  } catch (error) {
    if (error instanceof RefusedPackage)
      throw new HandoverProblem(message('hand/refused', { reason: error.reason }));
    throw error;
  }
}

async function fromGit({ root, workspace, settings }: Target): Promise<Incoming | undefined> {
  const { remote, prefix } = settings;
  try {
    const { repository, branches } = await withSteps('hand/progress-receive', async (tell) => {
      const found = await repositoryWith(root, remote);
      tell(message('hand/step-fetch', { remote }));
      await found.fetch({ remote, prune: true });
      return { repository: found, branches: await submittedBranches(found, remote, prefix) };
    });
    if (branches.length === 0) throw new HandoverProblem(message('hand/no-branches', { remote }));
    const chosen = await pickMany(
      say(currentLanguage(), message('hand/pick-branches')),
      branches.map((value) => ({ label: value.name.slice(remote.length + 1), value, picked: true })),
    );
    if (chosen === undefined || chosen.length === 0) return undefined;
    return await incomingFromBranches(repository, chosen, { workspace, root });
  } catch (error) {
    throw gitProblem(error, remote, prefix);
  }
}

/** Shows what differs, and writes it if the user says so. Returns what there is to say. */
async function writeOnYes(
  { root, workspace }: Target,
  incoming: Incoming,
  { host, received }: ReceiveOptions,
): Promise<readonly Message[] | undefined> {
  const changed: Incoming['files'][number][] = [];
  for (const file of incoming.files) if ((await workspace.read(file.path)) !== file.text) changed.push(file);
  if (changed.length === 0) return [message('hand/nothing-new'), ...incoming.notices];
  await mustBeWritable(root, changed);
  const { diff, clashes } = await withSteps('hand/progress-receive', async (tell) => {
    tell(message('hand/step-compare'));
    const head = withFiles(workspace, changed);
    const changes = await compareWorkspaces({
      base: workspace,
      head,
      changed: changed.map(({ path }) => path),
      wants: (path) => changed.some((file) => file.path === path),
    });
    return { diff: changes, clashes: await clashesOf(changed, head) };
  });
  const panel = showIncoming(host.extensionUri, root, { diff, clashes });
  const count = changed.filter(({ path }) => path.endsWith('.chibo.yaml')).length;
  const isWanted = await askToWrite(count, clashes);
  panel.dispose();
  if (!isWanted) return [message('hand/left')];
  await mustBeWritable(root, changed);
  await writeIncoming(root, changed, host);
  const texts = incoming.files.flatMap(({ path, received: text }) =>
    text === undefined ? [] : [[path, text] as const],
  );
  await received.keep(root, new Map(texts));
  const clash = changed.find(({ readable }) => readable !== undefined);
  if (clash) await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(root, clash.path));
  return [message('hand/received', { count }), ...incoming.notices];
}

/** Asks once the difference is shown. Cells that both sides changed are named before anything is written. */
function askToWrite(count: number, clashes: readonly ClashingRecord[]): Promise<boolean | undefined> {
  const t = (wording: Message): string => say(currentLanguage(), wording);
  const cells = clashes.reduce((sum, record) => sum + record.cells.length, 0);
  const title =
    cells === 0 ? message('hand/ask-write', { count }) : message('hand/ask-write-clashes', { count, cells });
  const detail = message(cells === 0 ? 'hand/write-detail' : 'hand/write-clashes-detail');
  return pick(t(title), [
    { value: true, label: t(message('hand/write')), detail: t(detail) },
    { value: false, label: t(message('hand/leave')) },
  ]);
}

/** The workspace as it will be; a record with conflict marks as it reads with our side of them. */
function withFiles(workspace: Workspace, files: Incoming['files']): Workspace {
  const texts = new Map(files.map(({ path, text, readable }) => [path, readable ?? text]));
  return {
    async records() {
      const added = [...texts.keys()].filter((path) => path.endsWith('.chibo.yaml'));
      return [...new Set([...(await workspace.records()), ...added])].sort();
    },
    read: async (path) => texts.get(path) ?? workspace.read(path),
  };
}
