import { type Language, type Message, message, messageNamed, say } from '../language/message.js';
import { scalarText } from '../parse/scalar-text.js';
import type { Item, Profile } from '../profile/profile.js';
import type { BranchType } from '../record/codes.js';
import { fromPoints } from '../text/points.js';
import { slug } from '../text/slug.js';
import { composed } from '../text/words.js';
import { keyText } from './flow-text.js';

export interface NewRecord {
  /** The name of the profile in the record: an id, or a path. */
  readonly profileName: string;
  readonly branchId: string;
  readonly name?: string;
  readonly type?: BranchType;
  readonly parent?: string;
  /** The period as YAML: a year, or `{from: …, to: …}`. */
  readonly period: string;
  /** The path to the record schema, for other editors; absent where it is not known. */
  readonly schema?: string;
}

/** The text of a new record: the required keys, and a line for each item of its profile. */
export function newRecordText(record: NewRecord, profile: Profile, language: Language): string {
  const scalar = (value: string): string => scalarText(value, { flow: false, style: 'plain' });
  const lines = [
    ...(record.schema === undefined ? [] : [`# yaml-language-server: $schema=${record.schema}`]),
    `# ${say(language, messageNamed('cli/new-head'))}`,
    'chibo: 1',
    `profile: ${scalar(record.profileName)}`,
    'branch:',
    `  id: ${scalar(record.branchId)}`,
    `  name: ${scalar(record.name ?? say(language, message('cli/new-branch-name')))}`,
    `  type: ${record.type ?? profile.appliesTo[0] ?? 'chi-bo'}`,
    ...(record.parent === undefined ? [] : [`  parent: ${scalar(record.parent)}`]),
    `period: ${record.period}`,
    'criteria:',
    ...profile.groups.flatMap(({ id, title, items }) => [
      `  # ${oneLine(`${id}. ${title}`)}`,
      ...items.map(
        (item) => `  ${keyText(item.id)}: {}  # ${oneLine(`${item.title} (${say(language, worth(item))})`)}`,
      ),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The year in a file's name, as in `2024.chibo.yaml`. */
export function yearIn(name: string): string | undefined {
  return /(?<!\d)(19[3-9]\d|2[01]\d\d)(?!\d)/.exec(name)?.[0];
}

/**
 * A code for the branch of a file, made from the file's name, or from its folder's name where the file is
 * named by a date. The year is omitted, because next year's record is of the same branch. A name that is
 * already a code is kept.
 */
export function branchIdIn(path: string): string {
  const words = wordsIn(path);
  return /^[\w.-]+$/.test(words) ? words : slug(words) || 'chi-bo';
}

/** The name of the branch of a file, where the file's name is a name and not a code. */
export function branchNameIn(path: string): string | undefined {
  const words = wordsIn(path);
  return /\s|[^\p{ASCII}]/u.test(words) ? words : undefined;
}

/** The words in the name of a file, or of its folder, without the year. */
function wordsIn(path: string): string {
  const [folder = '', file = ''] = composed(path).split('/').slice(-2);
  const stem = (file || folder).replace(/\.chibo\.yaml$/, '');
  const isDate = /^[\d-]+$/.test(stem) && file !== '' && folder !== '';
  return withoutYear(isDate ? folder : stem);
}

function withoutYear(words: string): string {
  const rest = words
    .replace(/(?:năm[ _-]*)?(?<!\d)(?:19[3-9]\d|2[01]\d\d)(?!\d)/iu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s._–-]+|[\s._–-]+$/g, '');
  return rest === '' ? words : rest;
}

function worth({ kind, max }: Item): Message {
  const values = { max: fromPoints(max) };
  return kind === 'bonus' || kind === 'penalty'
    ? message(`sheet/${kind}`, values)
    : message(`cli/new-${kind}`, values);
}

function oneLine(written: string): string {
  return written.replace(/\s+/g, ' ').trim();
}
