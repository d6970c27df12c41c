import { dirname, relative, resolve, sep } from 'node:path';
import { nextPeriod, nextRecord } from '../../core/edit/next-record.js';
import { type Message, message, say } from '../../core/language/message.js';
import { builtinChoices, builtinVersion, fittingProfiles } from '../../core/profile/choose-profile.js';
import { isInForce } from '../../core/profile/successor.js';
import { readPeriod as readWrittenPeriod } from '../../core/record/period.js';
import type { BranchRecord } from '../../core/record/record.js';
import { openRecord } from '../../core/workspace/assess.js';
import type { Context } from '../context.js';
import { readText, shownName } from '../folder.js';
import { type ExitCode, UsageError } from '../io.js';
import { type NewOptions, profileFor, readPeriod, schemaPath, writeNew } from './parts.js';

/**
 * `chibo new OUT --from OLD`: writes the record of the next year or of another period, with the data that
 * still applies.
 */
export async function createNext(
  file: string,
  from: string,
  options: NewOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const shown = shownName(file, io.cwd);
  const source = resolve(io.cwd, from);
  const { record } = openRecord((await readText(source)).text);
  if (record === undefined) throw new UsageError(message('edit/broken'));
  if (record.period === undefined && options.period === undefined)
    throw new UsageError(message('cli/next-period', { file: shownName(source, io.cwd) }));
  const written = options.period ?? (record.period ? nextPeriod(record.period) : '');
  const period = readPeriod(written);
  if (period === undefined) throw new UsageError(message('cli/new-period', { value: written }));
  const end = lastDay(written);
  const chosen = await chooseProfile(file, source, end, record, options, context);
  const { branch } = record;
  const next = nextRecord(
    record,
    {
      profileName: chosen.name,
      branchId: options.branchId ?? branch.id,
      name: options.name ?? branch.name,
      ...typeOf(options.type ?? branch.type),
      ...parentOf(options.parent ?? branch.parent),
      period,
      schema: schemaPath(file),
    },
    chosen.profile,
    language,
  );
  await writeNew(file, shown, next.text, context);
  const values = { file: shown, members: next.members, pairs: next.pairs, profile: chosen.name };
  for (const note of [message('cli/next-written', values), ...chosen.notes, ...next.notes])
    io.err(`${say(language, note)}\n`);
  return 0;
}

function typeOf(type: BranchRecord['branch']['type']) {
  return type === undefined ? {} : { type };
}

function parentOf(parent: string | undefined) {
  return parent === undefined ? {} : { parent };
}

/** The last day of a period in command line syntax. */
function lastDay(written: string): string {
  if (/^\d{4}$/.test(written)) return readWrittenPeriod(Number(written))?.to ?? `${written}-12-31`;
  return written.includes('..') ? (written.split('..')[1] ?? '') : `${written}-28`;
}

interface Chosen {
  readonly name: string;
  readonly profile: Awaited<ReturnType<typeof profileFor>>;
  readonly notes: readonly Message[];
}

/**
 * The profile given on the command line, else the old one; if that is no longer in force, the built-in
 * profile that succeeds it.
 */
async function chooseProfile(
  file: string,
  source: string,
  end: string,
  { profile: written = '', branch }: BranchRecord,
  options: NewOptions,
  context: Context,
): Promise<Chosen> {
  const old = options.profile ?? fromPlaceOf(file, source, written);
  const profile = await profileFor(file, old, context);
  if (options.profile !== undefined || isInForce(profile, end)) return { name: old, profile, notes: [] };
  const subject = { day: end, ...typeOf(branch.type) };
  const successor = builtinVersion({ name: old, profile }, subject);
  if (successor !== undefined) {
    const notes = [message('cli/next-successor', { old, profile: successor })];
    return { name: successor, profile: await profileFor(file, successor, context), notes };
  }
  const names = { parts: fittingProfiles(builtinChoices(), subject).map(({ name }) => name), by: ', ' };
  return { name: old, profile, notes: [message('cli/next-not-in-force', { profile: old, names })] };
}

/** A path to a profile is relative to the record that names it. */
function fromPlaceOf(file: string, source: string, written: string): string {
  if (!written.endsWith('.chibo-profile.yaml')) return written;
  return relative(dirname(file), resolve(dirname(source), written))
    .split(sep)
    .join('/');
}
