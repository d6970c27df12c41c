import { basename, resolve } from 'node:path';
import { yearIn } from '../../core/edit/new-record.js';
import { message, say } from '../../core/language/message.js';
import { scalarText } from '../../core/parse/scalar-text.js';
import { usualProfile } from '../../core/profile/choose-profile.js';
import { builtinProfile, builtinText } from '../../core/profile/supply.js';
import { outOfForce } from '../../core/rules/profile-validity.js';
import type { Context } from '../context.js';
import { shownName } from '../folder.js';
import type { ExitCode } from '../io.js';
import { createNext } from './next.js';

import {
  lastDay,
  type NewOptions,
  profileFor,
  readPeriod,
  recordEnding,
  recordText,
  writeNew,
  wrong,
} from './parts.js';

const profileEnding = '.chibo-profile.yaml';
/**
 * `chibo new FILE`: writes a record with a line for each item; with `--profile-from`, a copy of a profile.
 */
export async function create(
  [given = '']: readonly string[],
  options: NewOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const file = resolve(io.cwd, given);
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
  if (options.from !== undefined) return createNext(file, options.from, options, context);
  const period = readPeriod(options.period ?? yearIn(basename(file)) ?? String(new Date().getFullYear()));
  if (period === undefined) throw wrong(context, message('cli/new-period', { value: options.period ?? '' }));
  const subject = { day: lastDay(period), ...(options.type ? { type: options.type } : {}) };
  const name = options.profile ?? usualProfile(subject);
  const profile = await profileFor(file, name, context, subject);
  await writeNew(
    file,
    shown,
    recordText(file, profile, period, { ...options, profile: name }, context),
    context,
  );
  const items = profile.groups.flatMap((group) => group.items).length;
  io.err(`${say(language, message('cli/new-written', { file: shown, items, profile: name }))}\n`);
  const ended = outOfForce(profile, name, subject.day);
  if (ended) io.err(`${say(language, ended.message)}\n`);
  return 0;
}

/**
 * A copy of a built-in profile. It gets the file's name as its id if that is valid, and it is never marked as
 * official.
 */
function profileText(file: string, id: string, { language }: Context): string {
  const stem = basename(file).slice(0, -profileEnding.length);
  const own = /^[a-z0-9][a-z0-9.-]*$/.test(stem) ? stem : id;
  const version = builtinProfile(id).profile?.version ?? '';
  const copy = (builtinText(id) ?? '')
    .replace(/^id: .*$/m, `id: ${scalarText(own, { flow: false, style: 'plain' })}`)
    .replace(/\bofficial: true\b/, 'official: false');
  return `# ${say(language, message('cli/new-origin', { profile: id, version }))}\n${copy}`;
}
