import { blank, type PhraseKey, phrase } from '../../language/documents.js';
import { say } from '../../language/message.js';
import { allFactNames } from '../../record/fact-names.js';
import { factTitle } from '../../score/fact-words.js';
import { type Cell, type Document, heading, type Row, type Table } from '../model.js';
import { isTakenBy, onItsDay } from '../parts/as-proposed.js';
import { branchesTable } from '../parts/branches-table.js';
import { body, countCell, emptyCell, pointsCell, ratioFormula, shareCell, textCell } from '../parts/cells.js';
import { closing, letterhead, title } from '../parts/frame.js';
import { unratedName } from '../parts/summary-tables.js';
import { branchText, countOf, isOwn, modelText, partsOf, type Source, sourcePeriodText } from '../source.js';
import { levelName } from './bang-cham-diem-nam.js';
import { attendance } from './bang-cham-diem-sinh-hoat.js';
import { figuresTable, isRegistered, stepText } from './bao-cao-ket-qua.js';

/** One count of the summary: its unit, and the count it is a share of. */
interface Indicator {
  readonly fact: string;
  readonly unit: PhraseKey;
  readonly of?: { readonly fact: string; readonly name: PhraseKey };
  /** Shown only where this is more than 0: few records say who was late or what was to be remedied. */
  readonly where?: string;
}

interface Section {
  readonly title: PhraseKey;
  readonly indicators: readonly Indicator[];
  /** Facts among these that add up to what stands above them; none must give another away. */
  readonly parts?: readonly string[];
}

const ofMembers = { fact: 'members.total', name: 'summary/whole-members' } as const;
const ofRated = { fact: 'members.rated', name: 'summary/whole-rated' } as const;
const ofMentees = { fact: 'mentoring.mentees', name: 'summary/whole-mentees' } as const;

function person(fact: string, of?: Indicator['of']): Indicator {
  return { fact, unit: 'unit/person', ...(of ? { of } : {}) };
}

const sections: readonly Section[] = [
  {
    title: 'summary/branches',
    indicators: [
      { fact: 'branches.active', unit: 'unit/organisation' },
      {
        fact: 'branches.registered',
        unit: 'unit/organisation',
        of: { fact: 'branches.active', name: 'summary/whole-active' },
      },
      {
        fact: 'branches.recognised',
        unit: 'unit/organisation',
        of: { fact: 'branches.active', name: 'summary/whole-active' },
      },
      {
        fact: 'branches.kht',
        unit: 'unit/organisation',
        of: { fact: 'branches.active', name: 'summary/whole-active' },
      },
    ],
  },
  {
    title: 'summary/members',
    parts: ['members.htxs', 'members.htt', 'members.ht', 'members.kht', 'members.unrated'],
    indicators: [
      person('members.total'),
      person('members.chinhThuc', ofMembers),
      person('members.duBi', ofMembers),
      person('members.mien', ofMembers),
      person('members.rated', ofMembers),
      person('members.htxs', ofRated),
      person('members.htt', ofRated),
      person('members.ht', ofRated),
      person('members.kht', ofRated),
      person('members.unrated', ofMembers),
      person('members.fiveGood', ofMembers),
      person('members.commitments', ofMembers),
      person('members.commitmentsDone', ofMembers),
    ],
  },
  {
    title: 'summary/meetings',
    indicators: [
      { fact: 'meetings.thuongKy', unit: 'unit/meeting' },
      { fact: 'meetings.chuyenDe', unit: 'unit/meeting' },
      { fact: 'meetings.chiUy', unit: 'unit/meeting' },
      {
        fact: 'meetings.good',
        unit: 'unit/meeting',
        of: { fact: 'meetings.rated', name: 'summary/whole-good' },
      },
    ],
  },
  {
    title: 'summary/mentoring',
    parts: ['mentoring.quanChung', 'mentoring.capDuoi'],
    indicators: [
      person('mentoring.mentors'),
      person('mentoring.mentees'),
      person('mentoring.quanChung', ofMentees),
      person('mentoring.capDuoi', ofMentees),
      person('mentoring.progressed', { fact: 'mentoring.assessed', name: 'summary/whole-assessed' }),
      person('mentoring.admitted', ofMentees),
      person('mentoring.rewarded', ofMentees),
    ],
  },
  {
    title: 'summary/targets',
    indicators: [
      { fact: 'targets.total', unit: 'unit/target' },
      {
        fact: 'targets.met',
        unit: 'unit/target',
        of: { fact: 'targets.total', name: 'summary/whole-targets' },
      },
      {
        fact: 'targets.above',
        unit: 'unit/target',
        of: { fact: 'targets.total', name: 'summary/whole-targets' },
      },
      {
        fact: 'targets.late',
        unit: 'unit/target',
        of: { fact: 'targets.total', name: 'summary/whole-targets' },
        where: 'targets.late',
      },
      { fact: 'targets.remedies', unit: 'unit/task', where: 'targets.remedies' },
      {
        fact: 'targets.remedied',
        unit: 'unit/task',
        of: { fact: 'targets.remedies', name: 'summary/whole-remedies' },
        where: 'targets.remedies',
      },
      { fact: 'initiatives.registered', unit: 'unit/model' },
      {
        fact: 'initiatives.recognised',
        unit: 'unit/model',
        of: { fact: 'initiatives.registered', name: 'summary/whole-registered' },
      },
    ],
  },
  {
    title: 'summary/awards',
    indicators: [
      { fact: 'awards.collective', unit: 'unit/collective' },
      { fact: 'awards.individual', unit: 'unit/individual' },
      { fact: 'discipline.cases', unit: 'unit/case' },
      person('discipline.members', ofMembers),
    ],
  },
];

/**
 * Biểu tổng hợp: every count with its unit and the share it makes, whose base is named beside it; for a đảng bộ
 * the branches below it, one a row.
 */
export function summary(source: Source): Document {
  const { record } = source;
  const about = phrase('summary/about', {
    // A profile made for this paper has its name already.
    model: modelText(source).replace(/^biểu tổng hợp /u, ''),
    period: sourcePeriodText(record.period),
  });
  const further = [...record.figures.keys()].some((name) => !allFactNames.includes(name));
  return {
    kind: 'bieu-tong-hop',
    title: `${phrase('summary/name')} ${about} – ${branchText(source)}`,
    form: source.paper.form,
    orientation: 'landscape',
    blocks: [
      letterhead(source),
      title('summary/name', about),
      summaryTable(source),
      ...(source.options.below?.length ? [heading(phrase('by-branch/title')), branchesTable(source)] : []),
      ...(further ? [figuresTable(source)] : []),
      closing(source),
    ],
  };
}

function summaryTable(source: Source): Table {
  const shown = sections.filter(({ title: name }) => name !== 'summary/branches' || hasBranches(source));
  const rows: Row[] = [...headRows(source)];
  for (const [index, section] of shown.entries()) {
    rows.push(groupRow(index + 2, section.title));
    rows.push(...indicatorRows(source, section, rows.length));
    if (section.title === 'summary/meetings') rows.push(attendanceRow(source));
  }
  return {
    kind: 'table',
    name: phrase('summary/sheet'),
    columns: [
      { title: phrase('column/order'), width: 15, align: 'center' },
      { title: phrase('summary/indicator'), width: 97, align: 'left' },
      { title: phrase('column/unit'), width: 28, align: 'center' },
      { title: phrase('column/amount'), width: 42, align: 'center' },
      { title: phrase('column/share'), width: 22, align: 'center' },
      { title: phrase('column/note'), width: 53, align: 'left' },
    ],
    spans: [],
    rows,
  };
}

function hasBranches({ evaluation, record }: Source): boolean {
  return (
    evaluation.facts.branches.active > 0 ||
    [...record.figures.keys()].some((name) => name.startsWith('branches.'))
  );
}

/** What the paper is about: dates, points, level, and the decision where there was one on its day. */
function headRows(source: Source): readonly Row[] {
  const { profile } = source;
  const { evaluation } = onItsDay(source);
  const row = (name: PhraseKey, cell: Cell, unit?: PhraseKey): Row =>
    body(
      emptyCell,
      textCell(phrase(name, { max: pointsCell(profile.scale.max).text })),
      { text: unit ? phrase(unit) : '' },
      cell,
      emptyCell,
      emptyCell,
    );
  return [
    groupRow(1, 'summary/workflow'),
    ...(isRegistered(source)
      ? [
          row('summary/registered', textCell(stepText(source, 'dang-ky'))),
          row('summary/committed', textCell(stepText(source, 'cam-ket'))),
        ]
      : []),
    row('summary/total-points', pointsCell(evaluation.score.final), 'unit/point'),
    row('summary/level', textCell(levelName(source, evaluation.level.final))),
    ...(isTakenBy(source, 'cong-nhan')
      ? [row('summary/recognised', textCell(stepText(source, 'cong-nhan')))]
      : []),
  ];
}

function groupRow(order: number, name: PhraseKey): Row {
  return {
    role: 'group',
    cells: [
      { text: String(order), number: order },
      { text: phrase(name), span: 5 },
    ],
  };
}

function indicatorRows(
  source: Source,
  { indicators: all, parts = [] }: Section,
  first: number,
): readonly Row[] {
  const indicators = all.filter(
    ({ where }) => where === undefined || (countOf(source, where).number ?? 0) > 0,
  );
  const held = new Map(partsOf(source, parts).map((count, index) => [parts[index], count]));
  const count = (fact: string) => held.get(fact) ?? knownCount(source, fact);
  const rowOf = (fact: string): number => first + indicators.findIndex((one) => one.fact === fact);
  return indicators.map(({ fact, unit, of }, index) => {
    const formula =
      of && rowOf(of.fact) >= first
        ? ratioFormula({ row: first + index, column: 3 }, { row: rowOf(of.fact), column: 3 })
        : undefined;
    return body(
      emptyCell,
      textCell(fact === 'members.unrated' ? unratedName(source) : say('vi', factTitle(fact))),
      textCell(phrase(unit)),
      countCell(count(fact)),
      of ? shareCell(count(fact), count(of.fact), formula) : emptyCell,
      { text: noteOn(source, fact, of) },
    );
  });
}

/** What a share is of; for a đảng bộ also whether the rows are its own or those of the branches below. */
function noteOn(source: Source, fact: string, of: Indicator['of']): string {
  const share = of ? phrase('summary/share-of', { whole: phrase(of.name) }) : '';
  const isMixed = source.evaluation.facts.branches.active > 0 && !fact.startsWith('branches.');
  if (!isMixed || countOf(source, fact).text === blank()) return share;
  const whose = phrase(isOwn(source, fact) ? 'summary/own' : 'summary/of-branches');
  return share === '' ? whose : `${share}; ${whose}`;
}

/** A count of the branches below is known only where there are such branches, or where it is reported. */
function knownCount(source: Source, fact: string) {
  const { evaluation, record } = source;
  const unknown =
    fact.startsWith('branches.') && evaluation.facts.branches.active === 0 && !record.figures.has(fact);
  return unknown ? { text: blank(), number: undefined } : countOf(source, fact);
}

function attendanceRow(source: Source): Row {
  const isSummed = source.evaluation.facts.branches.active > 0 && attendance(source) !== blank();
  const whose = isOwn(source, 'meetings.attendance') ? 'summary/own' : 'summary/of-branches';
  return body(
    emptyCell,
    textCell(say('vi', factTitle('meetings.attendance'))),
    emptyCell,
    emptyCell,
    textCell(attendance(source)),
    { text: isSummed ? phrase(whose) : '' },
  );
}
