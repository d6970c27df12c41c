import { existsSync, lstatSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { branchIdIn, branchNameIn, newRecordText, yearIn } from '../../core/edit/new-record.js';
import { type Message, message, say } from '../../core/language/message.js';
import { scalarText } from '../../core/parse/scalar-text.js';
import {
  builtinChoices,
  offeredProfiles,
  profileNameIn,
  type RecordSubject,
  usualProfile,
} from '../../core/profile/choose-profile.js';
import type { Profile } from '../../core/profile/profile.js';
import { builtinProfile, builtinText } from '../../core/profile/supply.js';
import type { BranchType } from '../../core/record/codes.js';
import { outOfForce } from '../../core/rules/profile-validity.js';
import { daysInMonth, isRealDate } from '../../core/text/numbers.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import type { Context } from '../context.js';
import { createFile } from '../files/write-file.js';
import { errorCode, openFolder, pathWithin, rootOf, shownName } from '../folder.js';
import { type ExitCode, FileError, UsageError } from '../io.js';

export interface NewOptions {
  readonly profile?: string;
  readonly profileFrom?: string;
  readonly branchId?: string;
  readonly name?: string;
  readonly type?: BranchType;
  readonly period?: string;
  readonly parent?: string;
}

export const recordEnding = '.chibo.yaml';
const profileEnding = '.chibo-profile.yaml';
const schemaFile = join('schemas', 'chibo.schema.json');

/** `chibo new FILE`: a record with a line for each item, or with `--profile-from` a copy of a profile. */
export async function create(
  [name = '']: readonly string[],
  options: NewOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const file = resolve(io.cwd, name);
  const shown = shownName(file, io.cwd);
  const ending = options.profileFrom === undefined ? recordEnding : profileEnding;
  if (!basename(file).endsWith(ending) || basename(file) === ending) {
    throw wrong(context, message('cli/new-ending', { file: shown, ending }));
  }
  if (options.profileFrom !== undefined) {
    await writeNew(file, shown, profileText(file, options.profileFrom, context), context);
    io.err(`${say(language, message('cli/new-copied', { file: shown, profile: options.profileFrom }))}\n`);
    return 0;
  }
  const period = readPeriod(options.period ?? yearIn(basename(file)) ?? String(new Date().getFullYear()));
  if (period === undefined) throw wrong(context, message('cli/new-period', { value: options.period ?? '' }));
  const subject = { day: lastDay(period), ...(options.type ? { type: options.type } : {}) };
  const profileName = options.profile ?? usualProfile(subject);
  const profile = await profileFor(file, profileName, context, subject);
  const given = { ...options, profile: profileName };
  await writeNew(file, shown, recordText(file, profile, period, given, context), context);
  const items = profile.groups.flatMap((group) => group.items).length;
  io.err(`${say(language, message('cli/new-written', { file: shown, items, profile: profileName }))}\n`);
  const ended = outOfForce(profile, profileName, subject.day);
  if (ended) io.err(`${say(language, ended.message)}\n`);
  return 0;
}

/** The last day of a period as YAML: a year, or `{from: …, to: …}`. */
function lastDay(period: string): string {
  return /to: ([\d-]+)/.exec(period)?.[1] ?? `${period}-12-31`;
}

/** Writes a file that must not be there yet; folders on the way to it are made. */
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
 * The profile that a new record is to name; wrong use where it cannot be used. One that is unknown is answered with
 * those that fit what the record is about.
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

/** The text of a new record in a file, with what its name says where nothing else does. */
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

/** A built-in profile under the file's own id where its name can be one, and never as an official one. */
function profileText(file: string, id: string, { language }: Context): string {
  const stem = basename(file).slice(0, -profileEnding.length);
  const own = /^[a-z0-9][a-z0-9.-]*$/.test(stem) ? stem : id;
  const version = builtinProfile(id).profile?.version ?? '';
  const copy = (builtinText(id) ?? '')
    .replace(/^id: .*$/m, `id: ${scalarText(own, { flow: false, style: 'plain' })}`)
    .replace(/\bofficial: true\b/, 'official: false');
  return `# ${say(language, message('cli/new-origin', { profile: id, version }))}\n${copy}`;
}

/** A year, a month or `FROM..TO`, as YAML; `undefined` where it is none of them. */
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

/** The way to the record schema: in the nearest folder above that has it, else where the root would. */
function schemaPath(file: string): string {
  const root = rootOf(file);
  let folder = dirname(file);
  while (folder !== root && folder !== dirname(folder) && !existsSync(join(folder, schemaFile))) {
    folder = dirname(folder);
  }
  return relative(dirname(file), join(folder, schemaFile)).split(sep).join('/');
}

/** That there is no such profile, and a line for each that fits: its id, its title, what it is for. */
async function unknownProfile(file: string, name: string, subject: RecordSubject): Promise<Message> {
  const offered = offeredProfiles(builtinChoices(), subject, await profilesBeside(file));
  const width = Math.max(0, ...offered.map((choice) => choice.name.length));
  const lines = offered.map(({ name: id, profile: { title, description } }) => {
    const about = description === undefined ? title : `${title}: ${description}`;
    return `  ${id.padEnd(width)}  ${about}`;
  });
  return message('cli/new-no-profile', { name, offered: lines.join('\n') });
}

/** The profiles of the records in a file's folder, one name for each record. */
async function profilesBeside(file: string): Promise<readonly string[]> {
  const folder = openFolder(dirname(file));
  const names = await readdir(dirname(file)).catch(() => []);
  const records = names.filter((name) => name.endsWith(recordEnding)).slice(0, mostBeside);
  const texts = await Promise.all(records.map((name) => folder.read(name)));
  return texts.flatMap((text) => profileNameIn(text ?? '') ?? []);
}

/** Records looked at to see which profiles a folder uses. */
const mostBeside = 100;

function wrong({ language }: Context, reason: Message): UsageError {
  return new UsageError(say(language, reason));
}
