import type * as vscode from 'vscode';
import { checkRecordSchema } from '../../core/finding/schema/validate.js';
import { type Message, message, say } from '../../core/language/message.js';
import { isReadable } from '../../core/parse/parse.js';
import { openRecord } from '../../core/workspace/assess.js';
import type { Workspace } from '../../core/workspace/workspace.js';
import type { Incoming, IncomingFile } from '../../export/package/incoming-file.js';
import { joinIncoming } from '../../export/package/join-incoming.js';
import { type GitRepository, textAt } from '../comparison/git.js';
import { pathWithin } from '../folder.js';
import { currentLanguage } from '../language.js';
import { HandoverProblem } from './git-way.js';

/** A submitted branch with the files in which it differs from here. */
export interface SubmittedBranch {
  /** With the remote before it: `origin/nop/thanh-tra-2023`. */
  readonly name: string;
  /** What this and our branch come from; absent if they have nothing in common. */
  readonly base: string | undefined;
  readonly files: readonly vscode.Uri[];
}

const recordName = /\.chibo(-profile)?\.yaml$/;

/** The submitted branches that differ from what is committed here. */
export async function submittedBranches(
  repository: GitRepository,
  remote: string,
  prefix: string,
): Promise<readonly SubmittedBranch[]> {
  const branches = await repository.getBranches({ remote: true });
  const found: SubmittedBranch[] = [];
  for (const { name } of branches) {
    if (!name?.startsWith(`${remote}/${prefix}`)) continue;
    const base = await repository.getMergeBase('HEAD', name).catch(() => undefined);
    const changes = await repository.diffBetween(base || 'HEAD', name);
    const files = changes.map(({ uri }) => uri).filter(({ path }) => recordName.test(path));
    if (files.length > 0) found.push({ name, base: base || undefined, files });
  }
  return found;
}

/** Reads records of branches, each joined with the one here by what both come from. */
export async function incomingFromBranches(
  repository: GitRepository,
  branches: readonly SubmittedBranch[],
  { workspace, root }: { readonly workspace: Workspace; readonly root: vscode.Uri },
): Promise<Incoming> {
  const files = new Map<string, IncomingFile>();
  const notices: Message[] = [];
  for (const { name, base, files: uris } of branches) {
    for (const uri of uris) {
      if (!uri.path.startsWith(`${root.path}/`)) continue;
      const path = pathWithin(root, uri);
      const text = await textAt(repository, name, uri);
      if (text === undefined) continue;
      const known = files.get(path)?.text ?? (await workspace.read(path));
      if (path.endsWith('.chibo-profile.yaml')) {
        // A subordinate does not replace the profile of its superior.
        if (known === undefined) files.set(path, fileWith(path, text));
        else if (known !== text) notices.push(message('receive/other-profile', { file: path }));
        continue;
      }
      mustBeRecord(text, path, name);
      const last = base === undefined ? undefined : await textAt(repository, base, uri);
      const joined = joinIncoming(path, known, text, last);
      notices.push(...joined.notices);
      if (joined.text === known) continue;
      const { readable } = joined;
      files.set(path, { ...fileWith(path, joined.text), ...(readable === undefined ? {} : { readable }) });
    }
  }
  return { files: [...files.values()], notices };
}

function fileWith(path: string, text: string): IncomingFile {
  return { path, text, bytes: new TextEncoder().encode(text) };
}

function mustBeRecord(text: string, file: string, branch: string): void {
  const { parsed, record } = openRecord(text);
  const refuse = (reason: Message): never => {
    throw new HandoverProblem(message('hand/refused', { reason }));
  };
  if (record === undefined || !isReadable(parsed)) refuse(message('hand/not-record', { file, branch }));
  const [finding] = checkRecordSchema(parsed);
  if (finding) {
    const reason = say(currentLanguage(), finding.message);
    refuse(message('hand/not-valid', { file, branch, reason }));
  }
}
