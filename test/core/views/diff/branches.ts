import { cellPath, commune, communeProfile, type Files } from './commune.js';

/** What a branch of a repository changes: texts by path, `undefined` where a file is gone. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** Changes that take no file away. */
type Edits = Files;

export interface Branch {
  readonly name: string;
  /** What a reviewer has to learn of it. */
  readonly about: string;
  readonly base: Files;
  readonly changes: Changes;
}

const base = commune();
const one = cellPath(1);

/** A text in which something was replaced; what is not there is a mistake of the test. */
export function replaced(text: string | undefined, from: string | RegExp, to: string): string {
  const changed = (text ?? '').replace(from, to);
  if (changed === text) throw new Error(`Nothing to replace: ${String(from)}`);
  return changed;
}

function edit(path: string, ...edits: readonly (readonly [string | RegExp, string])[]): string {
  return edits.reduce((text, [from, to]) => replaced(text, from, to), base[path] ?? '');
}

/** The same edits of several branches. */
function edits(numbers: readonly number[], ...list: readonly (readonly [string | RegExp, string])[]): Edits {
  return Object.fromEntries(numbers.map((number) => [cellPath(number), edit(cellPath(number), ...list)]));
}

function profile(...list: readonly (readonly [string | RegExp, string])[]): Changes {
  return { [communeProfile]: edit(communeProfile, ...list) };
}

const all = Array.from({ length: 15 }, (_, index) => index + 1);
const recognition = '  cong-nhan: {date: 2025-12-28, document: 112-QĐ/ĐU, result: dat}\n';
const appraisal = '  tham-dinh: 2025-12-20\n';

/** All records before anybody appraised them. */
const sent: Files = {
  ...base,
  ...Object.fromEntries(
    all.map((number) => [
      cellPath(number),
      edit(cellPath(number), [recognition, ''], [appraisal, ''], [/, appraised: [\w.]+\}/g, '}']),
    ]),
  ),
};

const lines = (text: string | undefined, pattern: RegExp): readonly string[] => text?.match(pattern) ?? [];
const memberLines = lines(base[one], / {2}- \{id: cb01-dv\d\d.*\n/g);
const lastOfOne = memberLines.at(-1) ?? '';

const changes: readonly (Omit<Branch, 'base'> & { readonly base?: Files })[] = [
  {
    name: 'profile-alone',
    about: 'maxima, a band and a veto move and no record does',
    changes: profile(
      ['kind: points, max: 10}\n      - {id: I.2', 'kind: points, max: 12}\n      - {id: I.2'],
      ['kind: check, max: 5}\n      - {id: I.4', 'kind: check, max: 3}\n      - {id: I.4'],
      ['title: Đạt, min: 90', 'title: Đạt, min: 80'],
      ['when: "workflow.registered < 1.0"', 'when: "workflow.registered > 1.0"'],
    ),
  },
  {
    name: 'threshold-raised',
    about: 'ten branches lose their level by the profile alone',
    changes: profile(['title: Đạt, min: 90', 'title: Đạt, min: 93']),
  },
  {
    name: 'findings-switched-off',
    about: 'a configuration hides a quota and a false level',
    base: {
      ...base,
      ...edits([1, 2, 3, 4, 5, 6, 7, 8, 9], [/rank: htt/, 'rank: htxs']),
      [cellPath(10)]: edit(cellPath(10), [/appraised: 5\}/, 'appraised: 2}']),
    },
    changes: { 'chibo.config.yaml': "chiboConfig: 1\nrules:\n  quota/*: 'off'\n  level/declared: 'off'\n" },
  },
  {
    name: 'record-ignored',
    about: 'a configuration leaves a record out',
    changes: { 'chibo.config.yaml': 'chiboConfig: 1\nignore:\n  - cb-04.chibo.yaml\n' },
  },
  {
    name: 'must-be-max',
    about: 'attendance alone costs the level, and three items lose more points',
    changes: edits(
      [2],
      [/due: 8, present: 8/g, 'due: 8, present: 6'],
      ['I.1: {self: 9.75, branch: 9.25, appraised: 9.5}', 'I.1: {self: 9.75, branch: 9.25, appraised: 8.25}'],
    ),
  },
  {
    name: 'share-of-ranks',
    about: 'the condition on ranks costs the level, and scores hardly move',
    changes: edits(
      [2],
      [/rank: htt,/, 'rank: ht,'],
      ['self: 9, branch: 9, appraised: 5', 'self: 9, branch: 9, appraised: 6'],
    ),
  },
  {
    name: 'recognition-withdrawn',
    about: 'six branches are no longer recognised',
    changes: edits([1, 2, 3, 4, 5, 6], [recognition, '']),
  },
  {
    name: 'superior-changed',
    about: 'a branch names a superior that does not exist',
    changes: edits([8], ['parent: db-xa', 'parent: db-khac']),
  },
  {
    name: 'period-cut',
    about: 'a branch ends in September',
    changes: edits([14], ['period: 2025', 'period: {from: 2025-01-01, to: 2025-09-30}']),
  },
  {
    name: 'figures-raised',
    about: 'reported figures are others',
    changes: {
      'db-xa.chibo.yaml': edit('db-xa.chibo.yaml', ['7252', '7525'], ['>97%', '>99%']),
    },
  },
  {
    name: 'self-score-late',
    about: 'a self-score is raised after the appraisal',
    changes: edits([5], ['I.1: {self: 9.75', 'I.1: {self: 10']),
  },
  {
    name: 'admissions-deleted',
    about: 'six branches lose the outcome of a mentoring',
    changes: edits([1, 2, 3, 4, 5, 6], [', outcome: ket-nap, admitted: 2025-09-02', '']),
  },
  {
    name: 'override',
    about: 'a computed score gives way to a typed one with a reason',
    changes: edits(
      [7],
      [/rating: tot\}\n {2}- \{date: 2025-06/, 'rating: kha}\n  - {date: 2025-06'],
      ['  II.6:', '  II.5: {override: {value: 3, reason: Biên bản tháng 5 bổ sung sau}}\n  II.6:'],
    ),
  },
  {
    name: 'appraised-and-recognised',
    about: 'the superior appraises and recognises all fifteen',
    base: sent,
    changes: Object.fromEntries(all.map((number) => [cellPath(number), base[cellPath(number)]])),
  },
  {
    name: 'broken-text',
    about: 'one bracket, and the record cannot be read',
    changes: edits([3], ['members:\n', 'members: [\n']),
  },
  {
    name: 'profile-misspelt',
    about: 'the name of the profile has a typing error',
    changes: edits([3], [communeProfile, 'bo/tan-am.chibo-profile.yaml']),
  },
  {
    name: 'profile-replaced',
    about: 'a branch is scored by another model',
    changes: edits([1], [`profile: ${communeProfile}`, 'profile: xep-loai-2025']),
  },
  {
    name: 'members-reordered',
    about: 'members stand in another order and nothing else',
    base: { ...base, [one]: edit(one, [/rank: htt/, 'rank: htxs']) },
    changes: {
      [one]: replaced(
        replaced(edit(one, [/rank: htt/, 'rank: htxs']), lastOfOne, ''),
        'members:\n',
        `members:\n${lastOfOne}`,
      ),
    },
  },
  {
    name: 'member-moved',
    about: 'a member goes to another branch under a new code',
    changes: {
      [one]: edit(one, [lastOfOne, lastOfOne.replace('rank: ht,', 'status: chuyen-di,')]),
      [cellPath(2)]: edit(cellPath(2), [
        'criteria:\n  I.1',
        `${lastOfOne.replace('cb01-dv08', 'cb02-dv09').replace('rank: ht,', 'rank: ht, status: chuyen-den,')}criteria:\n  I.1`,
      ]),
    },
  },
  {
    name: 'record-renamed',
    about: 'a record has a new code and a new file',
    changes: { [one]: undefined, 'thon-1.chibo.yaml': edit(one, ['{id: cb-01,', '{id: thon-1,']) },
  },
  {
    name: 'vote-and-dates',
    about: 'a vote, the number of a decision and dates of a member are others',
    changes: edits(
      [9],
      ['agree: 8, disagree: 0', 'agree: 5, disagree: 3'],
      ['document: 112-QĐ/ĐU', 'document: 115-QĐ/ĐU'],
      ['joined: 1990-05-19, official: 1991-05-19', 'joined: 1992-05-19, official: 1993-05-19'],
    ),
  },
  {
    name: 'type-and-day',
    about: 'a cell becomes one at the base, and its decision has another day',
    changes: edits([9], ['type: chi-bo', 'type: chi-bo-co-so'], ['date: 2025-12-28', 'date: 2025-12-29']),
  },
  {
    name: 'superiors-changed',
    about: 'eleven branches go to another superior at once',
    base: {
      ...base,
      'db-moi.chibo.yaml': edit('db-xa.chibo.yaml', [
        '{id: db-xa, name: Đảng bộ xã Tân An',
        '{id: db-moi, name: Đảng bộ xã Tân Bình',
      ]),
    },
    changes: edits([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], ['parent: db-xa', 'parent: db-moi']),
  },
  {
    name: 'broken-below',
    about: 'a superior loses points for a record that cannot be read',
    base: { ...base, ...edits([4, 5, 6], [recognition, '']) },
    changes: edits([3], ['members:\n', 'members: [\n']),
  },
  {
    name: 'discipline',
    about: 'a veto costs the level, whatever the points',
    changes: edits(
      [2],
      ['discipline: []', 'discipline:\n  - {member: cb02-dv07, form: khien-trach, date: 2025-06-01}'],
    ),
  },
];

/** Branches of a repository that say less, or something else, where only lines are compared. */
export const branches: readonly Branch[] = changes.map((change) => ({ base, ...change }));

/** The files of a branch. */
export function headOf({ base: files, changes: own }: Pick<Branch, 'base' | 'changes'>): Files {
  const head: Record<string, string> = { ...files };
  for (const [path, text] of Object.entries(own)) {
    if (text === undefined) delete head[path];
    else head[path] = text;
  }
  return head;
}
