import * as vscode from 'vscode';
import { type Message, message, say } from '../../core/language/message.js';
import { type GitRepository, repositoryOf } from '../comparison/git.js';
import { currentLanguage } from '../language.js';

/** A reason for which nothing, or not everything, was done; it says what to do. */
export class HandoverProblem extends Error {
  constructor(reason: Message) {
    super(say(currentLanguage(), reason));
  }
}

/** The repository of a file, which has that remote. */
export async function repositoryWith(file: vscode.Uri, remote: string): Promise<GitRepository> {
  const repository = await repositoryOf(file);
  if (repository === undefined) throw new HandoverProblem(message('hand/no-repository'));
  await repository.status();
  if (!repository.state.remotes.some(({ name }) => name === remote))
    throw new HandoverProblem(message('hand/no-remote', { remote }));
  return repository;
}

/** Commits these files alone, if they differ from what is committed. */
export async function commitFiles(
  repository: GitRepository,
  files: readonly vscode.Uri[],
  text: string,
): Promise<void> {
  const { state } = repository;
  const own = new Set(files.map((file) => file.toString()));
  const isOwn = ({ uri }: { readonly uri: vscode.Uri }): boolean => own.has(uri.toString());
  const others = state.indexChanges.filter((change) => !isOwn(change));
  if (others.length > 0) {
    const names = others.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(', ');
    throw new HandoverProblem(message('hand/other-staged', { files: names }));
  }
  const { workingTreeChanges, untrackedChanges = [], indexChanges } = state;
  const changed = [...workingTreeChanges, ...untrackedChanges, ...indexChanges].filter(isOwn);
  if (changed.length === 0) return;
  await repository.add([...new Set(changed.map(({ uri }) => uri.fsPath))]);
  await repository.commit(text);
}

/** Git's extension gives a code with its errors. */
const problems: Readonly<Record<string, 'name' | 'refused' | 'login' | 'unreachable'>> = {
  NoUserNameConfigured: 'name',
  NoUserEmailConfigured: 'name',
  PushRejected: 'refused',
  ForcePushWithLeaseRejected: 'refused',
  AuthenticationFailed: 'login',
  PermissionDenied: 'login',
  RemoteConnectionError: 'unreachable',
  CantAccessRemote: 'unreachable',
  RepositoryNotFound: 'unreachable',
};

/** An error of git as a problem that says what to do. */
export function gitProblem(error: unknown, remote: string, branch: string): Error {
  if (error instanceof HandoverProblem) return error;
  const { gitErrorCode, stderr } = partsOf(error);
  const kind = problems[gitErrorCode] ?? kindByText(stderr);
  switch (kind) {
    case 'name':
      return new HandoverProblem(message('hand/git-name'));
    case 'refused':
      return new HandoverProblem(message('hand/git-refused', { branch }));
    case 'login':
      return new HandoverProblem(message('hand/git-login', { remote }));
    case 'unreachable':
      return new HandoverProblem(message('hand/git-unreachable', { remote }));
    default: {
      const reason = stderr.trim().split('\n').at(-1) || String(error);
      return new HandoverProblem(message('hand/git-failed', { reason }));
    }
  }
}

function kindByText(text: string): 'name' | 'refused' | 'login' | 'unreachable' | undefined {
  if (/Please tell me who you are|empty ident name|unable to auto-detect email/.test(text)) return 'name';
  if (/\[rejected\]|\[remote rejected\]|non-fast-forward|fetch first/.test(text)) return 'refused';
  if (/Authentication failed|Permission denied|could not read Username/.test(text)) return 'login';
  if (
    /Could not resolve host|does not appear to be a git repository|Could not read from remote|unable to access/.test(
      text,
    )
  )
    return 'unreachable';
  return undefined;
}

function partsOf(error: unknown): { readonly gitErrorCode: string; readonly stderr: string } {
  const text = (name: string): string => {
    const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { gitErrorCode: text('gitErrorCode'), stderr: text('stderr') || text('message') };
}
