import {
  branchIdIn,
  branchNameIn,
  type NewRecord,
  newRecordText,
  yearIn,
} from '../../core/edit/new-record.js';
import { nextPeriod, nextRecord } from '../../core/edit/next-record.js';
import { message, say } from '../../core/language/message.js';
import { parseText } from '../../core/parse/parse.js';
import {
  builtinChoices,
  builtinVersion,
  matchingProfiles,
  offeredProfiles,
  type ProfileChoice,
  type RecordSubject,
} from '../../core/profile/choose-profile.js';
import { readProfile } from '../../core/profile/read-profile.js';
import { branchTypeName } from '../../core/record/branch-type-name.js';
import { type BranchType, branchTypes } from '../../core/record/codes.js';
import { slug } from '../../core/text/slug.js';
import { supplyProfileIn } from '../../core/workspace/workspace.js';
import { ask, choose, showLines } from '../dialogs.js';
import { PageError } from '../page-error.js';
import { language } from '../settings.js';
import { sayNow } from '../words.js';
import type { TaskContext } from './task.js';

/** A record that was begun, in no file yet. */
export interface Begun {
  readonly path: string;
  readonly text: string;
}

/** Asks for unit, year and profile, and begins a record; `profiles` are the user's own, by path. */
export async function newRecord(profiles: ReadonlyMap<string, string>): Promise<Begun | undefined> {
  const now = new Date();
  // In the first months of a year the year before is still being assessed.
  const year = now.getMonth() < 3 ? now.getFullYear() - 1 : now.getFullYear();
  const types = branchTypes.map((value) => ({
    value,
    label: say(language(), branchTypeName(value, `${year}-12-31`)),
  }));
  const given = await ask(
    sayNow,
    sayNow('page/new-title'),
    [
      {
        name: 'name',
        label: sayNow('page/new-name'),
        value: '',
        hint: sayNow('page/new-name-hint'),
        required: true,
      },
      { name: 'type', label: sayNow('page/new-type'), value: 'chi-bo', options: types },
      {
        name: 'year',
        label: sayNow('page/new-year'),
        value: String(year),
        hint: sayNow('page/new-year-hint'),
        pattern: '(19|20)[0-9][0-9]',
        required: true,
      },
    ],
    sayNow('page/next'),
  );
  if (!given) return undefined;
  const { name = '', year: period = '' } = given;
  const type = branchTypes.find((each) => each === given.type) ?? 'chi-bo';
  const choice = await chooseProfile(profiles, { day: `${period}-12-31`, type }, 'ui/start-profile');
  if (!choice) return undefined;
  const branchId = branchIdIn(`${name}.chibo.yaml`);
  const head: NewRecord = { profileName: choice.name, branchId, name, type, period };
  const path = `${slug(name) || 'chi-bo'}-${period}.chibo.yaml`;
  return { path, text: newRecordText(head, choice.profile, language()) };
}

/** The text of a record begun in an empty file, whose name says what is known of it; `undefined` if cancelled. */
export async function beginIn(
  path: string,
  profiles: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const period = yearIn(path.replace(/^.*\//, '')) ?? String(new Date().getFullYear());
  const choice = await chooseProfile(profiles, { day: `${period}-12-31` }, 'ui/start-profile');
  if (!choice) return undefined;
  const name = branchNameIn(path);
  const head: NewRecord = {
    profileName: choice.name,
    branchId: branchIdIn(path),
    period,
    ...(name === undefined ? {} : { name }),
  };
  return newRecordText(head, choice.profile, language());
}

/** The profiles that fit a record, to be searched by typing. */
export async function chooseProfile(
  profiles: ReadonlyMap<string, string>,
  subject: RecordSubject,
  title: 'ui/start-profile' | 'ui/change-profile',
): Promise<ProfileChoice | undefined> {
  const own = [...profiles].flatMap(([name, text]) => {
    const { profile } = readProfile(parseText(text));
    return profile ? [{ name, profile }] : [];
  });
  const offered = offeredProfiles([...builtinChoices(), ...own], subject);
  const show = (choices: readonly ProfileChoice[]) =>
    choices.map((value) => ({ value, label: value.profile.title, detail: value.profile.description }));
  return choose(sayNow, sayNow(title), show(offered), (typed) => show(matchingProfiles(offered, typed)));
}

/** Begins the record of the next year with what still applies of this one, and says what does not. */
export async function nextYear({ view, say: t }: TaskContext): Promise<Begun | undefined> {
  const { record: old } = await view.assessment();
  const { document } = view;
  if (old?.period === undefined) throw new PageError(message('ui/next-unreadable'));
  const period = nextPeriod(old.period);
  const { id, name, type, parent } = old.branch;
  const profile = await profileFor(view, old.profile ?? '', period, type);
  if (!profile) throw new PageError(message('ui/next-unreadable'));
  const head: NewRecord = {
    profileName: profile.name,
    branchId: id,
    name,
    period,
    ...(type === undefined ? {} : { type }),
    ...(parent === undefined ? {} : { parent }),
  };
  const { text, members, pairs, notes } = nextRecord(old, head, profile.profile, language());
  const end = old.period.to.slice(0, 4);
  const file = document.path;
  const path = file.includes(end)
    ? file.replace(end, period)
    : file.replace(/\.chibo\.yaml$/, `-${period}.chibo.yaml`);
  const said = [message('page/next-made', { members, pairs, profile: profile.profile.title }), ...notes];
  const lines = said.map((note) => say(language(), note));
  const go = [{ value: true, label: t('page/next-open') }];
  if (!(await showLines(t, t('page/next-year'), lines, go))) return undefined;
  return { path, text };
}

async function profileFor(
  { workspace, document }: TaskContext['view'],
  written: string,
  period: string,
  type: BranchType | undefined,
): Promise<ProfileChoice | undefined> {
  const kept = await supplyProfileIn(workspace, document.path, written);
  const subject = { day: `${period}-12-31`, ...(type === undefined ? {} : { type }) };
  const before = kept.kind === 'found' ? kept.profile : undefined;
  const name = (before && builtinVersion({ name: written, profile: before }, subject)) ?? written;
  const supplied = name === written ? kept : await supplyProfileIn(workspace, document.path, name);
  const profile = supplied.kind === 'found' ? supplied.profile : undefined;
  return profile && { name, profile };
}
