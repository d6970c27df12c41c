import { existsSync, lstatSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { branchIdIn, branchNameIn, newRecordText } from '../../core/edit/new-record.js';
import { type Message, message, say } from '../../core/language/message.js';
import {
  builtinChoices,
  offeredProfiles,
  profileNameIn,
  type RecordSubject,
} from '../../core/profile/choose-profile.js';
import type { Profile } from '../../core/profile/profile.js';
import type { BranchType } from '../../core/record/codes.js';
import { daysInMonth, isRealDate } from '../../core/text/numbers.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import type { Context } from '../context.js';
import { createFile } from '../files/write-file.js';
import { errorCode, openFolder, pathWithin, rootOf } from '../folder.js';
import { FileError, UsageError } from '../io.js';

export interface NewOptions {
  readonly profile?: string;
  /** The record of the previous period. */
  readonly from?: string;
  readonly profileFrom?: string;
  readonly branchId?: string;
  readonly name?: string;
  readonly type?: BranchType;
  readonly period?: string;
  readonly parent?: string;
}

export const recordEnding = '.chibo.yaml';
const schemaFile = join('schemas', 'chibo.schema.json');

/** Writes a new file and creates its folders; the file must not exist. */
export async function writeNew(file: string, shown: string, text: string, context: Context): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    throw new FileError(file, errorCode(error));
  }
  const isMade = !lstatSync(file, { throwIfNoEntry: false }) && (await createFile(file, text));
  if (!isMade) throw wrong(context, message('cli/new-exists', { file: shown }));
}

/**
 * The profile for a new record. An unusable profile is a usage error; for an unknown one the error lists the
 * profiles that fit the record.
 */
export async function profileFor(
  file: string,
  name: string,
  context: Context,
  subject: RecordSubject = {},
): Promise<Profile> {
  const root = rootOf(file);
  const supplied = await supplyProfileIn(openFolder(root), pathWithin(root, file), name);
  if (supplied.kind === 'not-found') {
    const { why } = supplied;
    if (why === 'none' || why === 'unknown') throw wrong(context, await unknownProfile(file, name, subject));
    throw wrong(context, message(`profile/${why}`, { name }));
  }
  if (supplied.profile === undefined) throw wrong(context, message('cli/new-broken', { name }));
  return supplied.profile;
}

/** The error for an unknown profile, with a line for each one that fits: its id, its title, its purpose. */
async function unknownProfile(file: string, name: string, subject: RecordSubject): Promise<Message> {
  const offered = offeredProfiles(builtinChoices(), subject, await profilesBeside(file));
  const width = Math.max(0, ...offered.map((choice) => choice.name.length));
  const lines = offered.map(({ name: id, profile: { title, description } }) => {
    const about = description === undefined ? title : `${title}: ${description}`;
    return `  ${id.padEnd(width)}  ${about}`;
  });
  return message('cli/new-no-profile', { name, offered: lines.join('\n') });
}

/** At most this many records are read to find the profiles that a folder uses. */
const mostBeside = 100;

/** The profiles of the records in a file's folder, one entry per record. */
async function profilesBeside(file: string): Promise<readonly string[]> {
  const folder = openFolder(dirname(file));
  const names = await readdir(dirname(file)).catch(() => []);
  const records = names.filter((name) => name.endsWith(recordEnding)).slice(0, mostBeside);
  const texts = await Promise.all(records.map((name) => folder.read(name)));
  return texts.flatMap((text) => profileNameIn(text ?? '') ?? []);
}

/** The text of a new record. Values that are not given are derived from the file's name. */
export function recordText(
  file: string,
  profile: Profile,
  period: string,
  options: NewOptions & { readonly profile: string },
  { language }: Context,
): string {
  const { profile: profileName, name, type, parent } = options;
  const branchId = options.branchId ?? branchIdIn(file.split(sep).join('/'));
  const called = name ?? branchNameIn(file.split(sep).join('/'));
  const given = {
    ...(called ? { name: called } : {}),
    ...(type ? { type } : {}),
    ...(parent ? { parent } : {}),
  };
  return newRecordText(
    { profileName, branchId, period, schema: schemaPath(file), ...given },
    profile,
    language,
  );
}

/** A year, a month or `FROM..TO` as YAML; `undefined` for anything else. */
export function readPeriod(written: string): string | undefined {
  if (/^\d{4}$/.test(written)) {
    const year = Number(written);
    return year >= 1930 && year <= 2200 ? written : undefined;
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(written);
  const days = month
    ? [`${written}-01`, `${written}-${daysInMonth(Number(month[1]), Number(month[2]))}`]
    : written.split('..');
  const [from = '', to = ''] = days;
  return days.length === 2 && isRealDate(from) && isRealDate(to) && from <= to
    ? `{from: ${from}, to: ${to}}`
    : undefined;
}

/** The last day of a period as YAML: a year, or `{from: …, to: …}`. */
export function lastDay(period: string): string {
  return /to: ([\d-]+)/.exec(period)?.[1] ?? `${period}-12-31`;
}

/**
 * The relative path of the record schema: in the nearest folder above that has it, else where it would be at
 * the root.
 */
export function schemaPath(file: string): string {
  const root = rootOf(file);
  let folder = dirname(file);
  while (folder !== root && folder !== dirname(folder) && !existsSync(join(folder, schemaFile))) {
    folder = dirname(folder);
  }
  return relative(dirname(file), join(folder, schemaFile)).split(sep).join('/');
}

/** A translated usage error. */
export function wrong({ language }: Context, reason: Message): UsageError {
  return new UsageError(say(language, reason));
}
