import { existsSync, statSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { join, resolve } from 'node:path';
import { engines, version } from '../../../package.json';
import { isError } from '../../core/finding/finding.js';
import { type Language, type Message, message } from '../../core/language/message.js';
import { parseText } from '../../core/parse/parse.js';
import { readProfile } from '../../core/profile/read-profile.js';
import { builtinIds } from '../../core/profile/supply.js';
import { type Config, configName, configPathsFor, readConfig } from '../../core/workspace/config.js';
import type { Context } from '../context.js';
import { findFiles, pathWithin, readText, repositoryOf, rootOf, shownName } from '../folder.js';
import { fontFile } from '../fonts.js';
import { Git } from '../git/git.js';
import { UsageError } from '../io.js';
import { walk } from '../walk.js';

/** One check: what was found, and what is wrong with it. It never contains anything from a record. */
export interface Examined {
  readonly name: ExaminedName;
  readonly value: string | Message;
  readonly problem?: string | Message;
}

export type ExaminedName =
  | 'version'
  | 'node'
  | 'system'
  | 'language'
  | 'folder'
  | 'repository'
  | 'config'
  | 'levels'
  | 'ignore'
  | 'profile-path'
  | 'profiles'
  | 'own-profiles'
  | 'records'
  | 'fonts'
  | 'cache-key';

/** Examines the program and the settings that apply to the records of a folder. */
export async function examine(name: string, context: Context): Promise<readonly Examined[]> {
  const { io, language } = context;
  const folder = resolve(io.cwd, name);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(message('cli/doctor-no-folder', { folder: name }));
  const key = io.env.CHIBO_CACHE_KEY;
  return [
    { name: 'version', value: version },
    nodeVersion(),
    { name: 'system', value: `${platform()} ${release()} ${arch()}` },
    { name: 'language', value: language },
    { name: 'folder', value: folder },
    await repository(folder, language),
    ...(await settings(folder, context)),
    { name: 'profiles', value: builtinIds.join(', ') },
    ...(await ownProfiles(folder, context)),
    await records(folder),
    existsSync(fontFile('Tinos-Regular'))
      ? { name: 'fonts', value: message('cli/doctor-fine') }
      : { name: 'fonts', value: message('cli/doctor-missing'), problem: message('cli/doctor-no-fonts') },
    { name: 'cache-key', value: message(key === undefined ? 'cli/doctor-own-key' : 'cli/doctor-given-key') },
  ];
}

function nodeVersion(): Examined {
  const value = process.versions.node;
  const wanted = engines.node.replace(/^>=/, '');
  const isEnough = compareVersions(value, wanted) >= 0;
  return {
    name: 'node',
    value,
    ...(isEnough ? {} : { problem: message('cli/doctor-old-node', { wanted }) }),
  };
}

function compareVersions(one: string, other: string): number {
  const parts = (text: string): readonly number[] => text.split('.').map(Number);
  const others = parts(other);
  const differing = parts(one).map((part, index) => part - (others[index] ?? 0));
  return differing.find((part) => part !== 0) ?? 0;
}

async function repository(folder: string, language: Language): Promise<Examined> {
  if (repositoryOf(join(folder, 'x')) === undefined)
    return { name: 'repository', value: message('cli/doctor-no-repository') };
  try {
    const git = await Git.at(folder);
    return { name: 'repository', value: git?.root ?? message('cli/doctor-no-repository') };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { name: 'repository', value: message('cli/doctor-missing'), problem: error.said(language) };
  }
}

/** The configuration that applies to a record in the folder, and its content. */
async function settings(folder: string, { io, language }: Context): Promise<readonly Examined[]> {
  const record = join(folder, 'x.chibo.yaml');
  const root = rootOf(record);
  const file = configPathsFor(pathWithin(root, record))
    .map((path) => join(root, path))
    .find((path) => existsSync(path));
  if (file === undefined) return [{ name: 'config', value: message('cli/doctor-no-config') }];
  const value = shownName(file, io.cwd);
  try {
    const { text } = await readText(file);
    const { config, findings } = readConfig(text, configName);
    const first = findings.find(isError);
    const problem = first ? { problem: first.message } : {};
    return [{ name: 'config', value, ...problem }, ...settingsIn(config)];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [{ name: 'config', value, problem: error.said(language) }];
  }
}

function settingsIn({ levels, ignored, profilePath }: Config): readonly Examined[] {
  const written = [...levels].map(([code, level]) => `${code}: ${level}`).join(', ');
  const all: readonly Examined[] = [
    { name: 'levels', value: written },
    { name: 'ignore', value: ignored.join(', ') },
    { name: 'profile-path', value: profilePath ?? '' },
  ];
  return all.filter(({ value }) => value !== '');
}

/** The profiles below the folder; those with errors are listed. */
async function ownProfiles(folder: string, { io }: Context): Promise<readonly Examined[]> {
  const files = await findFiles(['**/*.chibo-profile.yaml'], folder);
  const broken: string[] = [];
  for (const file of files) {
    const { findings } = readProfile(parseText((await readText(file)).text));
    if (findings.some(isError)) broken.push(shownName(file, io.cwd));
  }
  if (files.length === 0) return [];
  const problem = message('cli/doctor-broken-profiles', { files: broken.join(', ') });
  return [{ name: 'own-profiles', value: String(files.length), ...(broken.length > 0 ? { problem } : {}) }];
}

async function records(folder: string): Promise<Examined> {
  let count = 0;
  const unreadable: string[] = [];
  for await (const found of walk(folder)) {
    if (found.kind === 'record') count += 1;
    else unreadable.push(`${pathWithin(folder, found.path)}/`);
  }
  const problem = message('cli/doctor-unreadable', { folders: unreadable.join(', ') });
  return { name: 'records', value: String(count), ...(unreadable.length > 0 ? { problem } : {}) };
}
