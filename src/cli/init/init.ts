import { lstatSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { message, messageNamed, say } from '../../core/language/message.js';
import { configName } from '../../core/workspace/config.js';
import type { Context } from '../context.js';
import { createFile } from '../files/write-file.js';
import { errorCode, repositoryOf, shownName } from '../folder.js';
import type { CiSystem } from '../formats.js';
import { type ExitCode, FileError, UsageError } from '../io.js';

export interface InitOptions {
  /** Also writes the settings with which this build server checks every change. */
  readonly ci?: CiSystem;
}

/** Where each build server looks for its settings, relative to the root of the repository. */
const ciFiles: Readonly<Record<CiSystem, string>> = {
  github: '.github/workflows/chibo.yml',
  gitlab: '.gitlab-ci.yml',
  'pre-commit': '.pre-commit-config.yaml',
};

/**
 * `chibo init [FOLDER]`: writes a commented configuration and the settings of a build server. It overwrites
 * nothing.
 */
export async function init(
  [name = '.']: readonly string[],
  { ci }: InitOptions,
  { io, language }: Context,
): Promise<ExitCode> {
  const folder = resolve(io.cwd, name);
  const root = repositoryOf(join(folder, 'x')) ?? folder;
  const wanted = [
    { file: join(folder, configName), content: say(language, message('cli/init-config')) },
    ...(ci
      ? [{ file: join(root, ciFiles[ci]), content: say(language, messageNamed(`cli/init-${ci}`)) }]
      : []),
  ];
  let made = 0;
  for (const { file, content } of wanted) {
    const isMade = await writeNew(file, content);
    if (isMade) made += 1;
    const key = isMade ? 'cli/init-made' : 'cli/init-kept';
    io.err(`${say(language, message(key, { file: shownName(file, io.cwd) }))}\n`);
  }
  if (made === 0) throw new UsageError(message('cli/init-nothing'));
  io.err(`${say(language, message('cli/init-next'))}\n`);
  return 0;
}

/** Writes a file and creates its folders; `false` if the file exists. */
async function writeNew(file: string, content: string): Promise<boolean> {
  if (lstatSync(file, { throwIfNoEntry: false })) return false;
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    throw new FileError(file, errorCode(error));
  }
  return createFile(file, content);
}
