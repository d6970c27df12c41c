import { keyText } from '../edit/flow-text.js';
import { scalarText } from '../edit/scalar-text.js';
import { type Language, say, type Text, text } from '../language/language.js';
import type { BranchType } from '../record/codes.js';
import { fromPoints } from '../text/points.js';
import type { Item, Profile } from './profile.js';

export interface NewRecord {
  /** How the record names its profile: an id, or a path. */
  readonly profileName: string;
  readonly branchId: string;
  readonly name?: string;
  readonly type?: BranchType;
  readonly parent?: string;
  /** As YAML: a year, or `{from: …, to: …}`. */
  readonly period: string;
  /** The way to the record schema, for other editors; left out where it is not known. */
  readonly schema?: string;
}

/** The text of a new record: what every record needs, and a line for each item of its profile. */
export function newRecordText(record: NewRecord, profile: Profile, language: Language): string {
  const scalar = (value: string): string => scalarText(value, { flow: false, style: 'plain' });
  const lines = [
    ...(record.schema === undefined ? [] : [`# yaml-language-server: $schema=${record.schema}`]),
    `# ${say(language, text('cli/new-head'))}`,
    'chibo: 1',
    `profile: ${scalar(record.profileName)}`,
    'branch:',
    `  id: ${scalar(record.branchId)}`,
    `  name: ${scalar(record.name ?? say(language, text('cli/new-branch-name')))}`,
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

/** The year that a file is named by, as `2024.chibo.yaml`. */
export function yearIn(name: string): string | undefined {
  return /(?<!\d)(19[3-9]\d|2[01]\d\d)(?!\d)/.exec(name)?.[0];
}

/** The branch that a file is about: its own name, or that of its folder where the file is named by a year. */
export function branchIdIn(path: string): string {
  const [folder, file = ''] = path.split('/').slice(-2);
  const stem = (file || folder || '').replace(/\.chibo\.yaml$/, '');
  return /^[\d-]+$/.test(stem) && file ? folder || stem : stem;
}

function worth({ kind, max }: Item): Text {
  const values = { max: fromPoints(max) };
  return kind === 'bonus' || kind === 'penalty'
    ? text(`sheet/${kind}`, values)
    : text(`cli/new-${kind}`, values);
}

function oneLine(written: string): string {
  return written.replace(/\s+/g, ' ').trim();
}
