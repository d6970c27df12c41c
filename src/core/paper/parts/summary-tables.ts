import { blank, type PhraseKey, phrase } from '../../language/documents.js';
import { message, say } from '../../language/message.js';
import { passesMemberCriteria } from '../../profile/member-criteria.js';
import { ranks } from '../../record/codes.js';
import type { Member } from '../../record/record.js';
import { activeMembers, isReviewed } from '../../score/facts/count.js';
import { sumPoints } from '../../text/points.js';
import type { Cell, Row, Table, TableColumn } from '../model.js';
import { type Count, countOf, nameOf, partsOf, type Source, shortDate } from '../source.js';
import {
  blankCell,
  body,
  countCell,
  emptyCell,
  pointsCell,
  ratioFormula,
  shareCell,
  sumFormula,
  textCell,
} from './cells.js';
import { areCriteriaWithheld, areRanksWithheld } from './few-people.js';
import { isColumnUsed } from './score-table.js';

/** A column over the groups of a score sheet. */
export type GroupColumn = 'max' | 'min' | 'self' | 'branch' | 'final' | 'pass' | 'wanted';

const groupTitles: Readonly<Record<GroupColumn, PhraseKey>> = {
  max: 'column/max',
  min: 'register/min',
  self: 'column/self',
  branch: 'column/branch',
  final: 'column/final',
  pass: 'report/passed',
  wanted: 'register/wanted',
};

/** The groups of the score sheet with some of their columns; the sum below is a formula. */
export function groupsTable(source: Source, name: PhraseKey, shown: readonly GroupColumn[]): Table {
  const { score } = source.evaluation;
  const isEmpty = (column: GroupColumn): boolean =>
    (column === 'self' || column === 'branch') && !isColumnUsed(column, score);
  const groupRows = score.groups.map((group): Row => {
    const cell: Readonly<Record<GroupColumn, () => Cell>> = {
      max: () => pointsCell(group.max),
      min: () => (group.min === undefined ? emptyCell : pointsCell(group.min)),
      self: () => pointsCell(group.self),
      branch: () => pointsCell(group.branch),
      final: () => pointsCell(group.final),
      pass: () => textCell(phrase(group.pass ? 'report/group-pass' : 'report/group-fail')),
      wanted: () => blankCell,
    };
    return body(
      textCell(group.group.id),
      textCell(group.group.title),
      ...shown.map((column) => (isEmpty(column) ? blankCell : cell[column]())),
    );
  });
  const rows = groupRows.map((_, index) => index);
  const total: Row = {
    role: 'total',
    cells: [
      emptyCell,
      textCell(phrase('total')),
      ...shown.map((column, index) => {
        if (column === 'wanted' || isEmpty(column)) return blankCell;
        if (column === 'min' || column === 'pass') return emptyCell;
        const sum = sumPoints(score.groups.map((group) => group[column]));
        const total = column === 'max' ? sum : score[column];
        return pointsCell(total, sum === total ? sumFormula(rows, 2 + index) : undefined);
      }),
    ],
  };
  const width = shown.length > 3 ? 20 : 25;
  return {
    kind: 'table',
    name: phrase(name),
    columns: [
      { title: phrase('column/order'), width: 15, align: 'center' },
      { title: phrase('register/group'), width: 150 - width * shown.length, align: 'left' },
      ...shown.map((column): TableColumn => ({ title: phrase(groupTitles[column]), width, align: 'center' })),
    ],
    spans: [],
    rows: [...groupRows, total],
  };
}

/** Members by rank, with those not ranked, and their sum. */
export function ranksTable(source: Source, name: PhraseKey): Table {
  const names = [...ranks, 'unrated'] as const;
  const counts = partsOf(
    source,
    names.map((rank) => `members.${rank}`),
  );
  const total = countOf(source, 'members.total');
  const totalRow = names.length;
  const isWhole = counts.every(({ number }) => number !== undefined);
  const rows = names.map((rank, index) => {
    const count = counts[index] ?? { text: blank(), number: undefined };
    return body(
      { text: rank === 'unrated' ? unratedName(source) : say('vi', message(`rank/${rank}`)) },
      countCell(count),
      shareCell(count, total, ratioFormula({ row: index, column: 1 }, { row: totalRow, column: 1 })),
    );
  });
  const sum = sumFormula(
    names.map((_, index) => index),
    1,
  );
  return {
    kind: 'table',
    name: phrase(name),
    columns: [
      { title: phrase('rank/level'), width: 90, align: 'left' },
      { title: phrase('column/amount'), width: 30, align: 'center' },
      { title: phrase('rank/share'), width: 45, align: 'center' },
    ],
    spans: [],
    rows: [
      ...rows,
      {
        role: 'total',
        cells: [textCell(phrase('sum')), countCell(total, isWhole ? sum : undefined), shareOfAll(total)],
      },
    ],
  };
}

/** What the members without a rank are called: nobody has failed to rank those who are not reviewed. */
export function unratedName({ record, options }: Source): string {
  const unrated = activeMembers(record).filter(({ rank }) => rank === undefined);
  const outside = unrated.filter((member) => !isReviewed(member, record.period));
  if (options.withhold || outside.length === 0 || record.figures.has('members.unrated'))
    return phrase('rank/unrated');
  return phrase(outside.length === unrated.length ? 'rank/not-reviewed' : 'rank/partly-reviewed');
}

function shareOfAll(total: Count): Cell {
  return shareCell(total, total);
}

/** The list of members that goes with a proposal. */
export function membersTable(source: Source): Table {
  const members = activeMembers(source.record);
  const fiveGood = source.profile.memberCriteria;
  const hidden = { ranks: areRanksWithheld(source), criteria: areCriteriaWithheld(source) };
  return {
    kind: 'table',
    name: phrase('proposal/list-sheet'),
    columns: [
      { title: phrase('column/order'), width: 11, align: 'center' },
      { title: phrase('column/name'), width: fiveGood ? 38 : 55, align: 'left' },
      { title: phrase('column/role'), width: 22, align: 'center' },
      { title: phrase('proposal/joined'), width: 23, align: 'center' },
      { title: phrase('proposal/official'), width: 23, align: 'center' },
      { title: phrase('proposal/rank'), width: 31, align: 'left' },
      ...(fiveGood ? [{ title: fiveGood.title, width: 17, align: 'center' as const }] : []),
    ],
    spans: [],
    rows:
      members.length === 0
        ? [emptyRow(fiveGood ? 7 : 6)]
        : members.map((member, index) => memberRow(source, member, index, hidden)),
  };
}

const hiddenCell: Cell = { text: phrase('withheld') };

function memberRow(
  source: Source,
  member: Member,
  index: number,
  hidden: { readonly ranks: boolean; readonly criteria: boolean },
): Row {
  const { profile } = source;
  return body(
    { text: String(index + 1), number: index + 1 },
    textCell(nameOf(member)),
    textCell(roleText(member)),
    textCell(shortDate(member.joined)),
    textCell(
      member.kind === 'du-bi' && member.official === undefined
        ? say('vi', message('kind/du-bi'))
        : shortDate(member.official),
    ),
    hidden.ranks ? hiddenCell : textCell(rankText(member)),
    ...(profile.memberCriteria ? [hidden.criteria ? hiddenCell : fiveGoodCell(source, member)] : []),
  );
}

/** A member without a rank is shown with the reason, which the record asks for. */
function rankText({ rank, reason }: Member): string | undefined {
  return rank ? say('vi', message(`rank/${rank}`)) : reason;
}

/** Members who are not reviewed are not judged by the criteria either. */
function fiveGoodCell({ profile, record }: Source, member: Member): Cell {
  if (member.criteria.size === 0)
    return isReviewed(member, record.period) ? blankCell : textCell(phrase('proposal/not-reviewed'));
  return textCell(
    say('vi', message(passesMemberCriteria(member, profile) ? 'check/dat' : 'check/khong-dat')),
  );
}

export function roleText({ role }: Member): string | undefined {
  return role && say('vi', message(`role/${role}`));
}

/** A row of dotted blanks, for a list that the record does not have. */
export function emptyRow(columns: number): Row {
  const blanks = Array.from({ length: columns - 1 }, () => blankCell);
  return { role: 'body', cells: [emptyCell, ...blanks] };
}
