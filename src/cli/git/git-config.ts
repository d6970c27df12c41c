import { GitError, gitAnswer } from './git.js';

/** Writes one setting into the repository's own configuration, replacing any value. */
export async function setConfig(root: string, key: string, value: string): Promise<void> {
  const { code, reason } = await gitAnswer(root, ['config', '--local', '--replace-all', key, value]);
  if (code !== 0) throw new GitError(reason);
}

/** Removes a section from the repository's own configuration; `false` if there is none. */
export async function removeConfigSection(root: string, section: string): Promise<boolean> {
  const known = await gitAnswer(root, [
    'config',
    '--local',
    '--get-regexp',
    `^${section.replace('.', '[.]')}[.]`,
  ]);
  if (known.code !== 0) return false;
  const { code, reason } = await gitAnswer(root, ['config', '--local', '--remove-section', section]);
  if (code !== 0) throw new GitError(reason);
  return true;
}
