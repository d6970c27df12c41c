import { GitError, gitAnswer } from './git.js';

/** Writes one setting into the configuration of a repository alone, whatever it was. */
export async function setConfig(root: string, key: string, value: string): Promise<void> {
  const { code, reason } = await gitAnswer(root, ['config', '--local', '--replace-all', key, value]);
  if (code !== 0) throw new GitError(reason);
}

/** Takes a section out of the configuration of a repository; `false` where there is none. */
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
