import { blank, phrase } from '../../language/documents.js';
import { say } from '../../language/message.js';
import { isRanking } from '../../profile/ranking.js';
import type { StepId } from '../../record/codes.js';
import { allFactNames } from '../../record/fact-names.js';
import type { Award } from '../../record/record.js';
import { awardName } from '../../rollup/figure-title.js';
import { factTitle } from '../../score/fact-words.js';
import { figureText } from '../../score/facts/figure-text.js';
import { readFigure } from '../../score/facts/figures.js';
import { rowsInPeriod } from '../../score/facts/rows-in-period.js';
import { formatDate, formatNumber } from '../../text/numbers.js';
import { fromPoints, type Points } from '../../text/points.js';
import {
  type Block,
  bold,
  type Document,
  type DottedLines,
  heading,
  line,
  paragraph,
  type Row,
  type Table,
} from '../model.js';
import { isTakenBy, onItsDay } from '../parts/as-proposed.js';
import { body, countCell, sumFormula, textCell } from '../parts/cells.js';
import { closing, letterhead, title } from '../parts/frame.js';
import { isColumnUsed } from '../parts/score-table.js';
import { emptyRow, groupsTable, ranksTable } from '../parts/summary-tables.js';
import { targetsReached } from '../parts/targets-reached.js';
import {
  basisText,
  branchText,
  countOf,
  exactCount,
  modelText,
  partsOf,
  type Source,
  sourcePeriodText,
  stepOf,
  superiorText,
} from '../source.js';
import { levelName } from './bang-cham-diem-nam.js';
import { attendance } from './bang-cham-diem-sinh-hoat.js';

/** Báo cáo kết quả, in the order of such reports: situation, leading, results, strengths, faults, outlook. */
export function report(source: Source): Document {
  const model = modelText(source);
  const period = sourcePeriodText(source.record.period);
  const branch = branchText(source);
  const about = phrase('report/about', { model, period });
  return {
    kind: 'bao-cao-ket-qua',
    title: `${phrase('report/name')} ${about} – ${branch}`,
    form: source.paper.form,
    orientation: 'portrait',
    blocks: [
      letterhead(source),
      title('report/name', about),
      paragraph(
        phrase('report/opening', {
          basis: basisText(source),
          superior: superiorText(source),
          branch,
          model,
          period,
        }),
      ),
      heading(phrase('report/situation')),
      paragraph(situation(source)),
      ...branches(source),
      paragraph(phrase('report/situation-more')),
      dotted(2),
      ...leading(source),
      ...results(source),
      heading(phrase('report/strengths')),
      dotted(3),
      heading(phrase('report/faults')),
      dotted(3),
      heading(phrase('report/outlook')),
      dotted(3),
      closing(source),
      ...annex(source, period),
    ],
  };
}

function dotted(count: number): DottedLines {
  return { kind: 'dotted-lines', count };
}

function situation(source: Source): string {
  const [official, candidate] = partsOf(source, ['members.chinhThuc', 'members.duBi']);
  return phrase('report/members', {
    branch: branchText(source),
    total: countOf(source, 'members.total').text,
    official: official?.text,
    candidate: candidate?.text,
    exempt: countOf(source, 'members.mien').text,
  });
}

/** What a đảng bộ says of the branches below it; nothing where it has none. */
function branches(source: Source): readonly Block[] {
  const { facts } = source.evaluation;
  const reported = [...source.record.figures.keys()].some((name) => name.startsWith('branches.'));
  if (facts.branches.active === 0 && !reported) return [];
  const count = (name: string): string | undefined => {
    const known = facts.branches.active > 0 || source.record.figures.has(`branches.${name}`);
    return known ? countOf(source, `branches.${name}`).text : undefined;
  };
  return [
    paragraph(
      phrase('report/branches', {
        active: count('active'),
        registered: count('registered'),
        recognised: count('recognised'),
      }),
    ),
  ];
}

function leading(source: Source): readonly Block[] {
  const count = (name: string): string => countOf(source, `meetings.${name}`).text;
  return [
    heading(phrase('report/leading')),
    ...(isRegistered(source)
      ? [
          paragraph(
            phrase('report/registered', {
              registered: stepText(source, 'dang-ky'),
              committed: stepText(source, 'cam-ket'),
            }),
          ),
        ]
      : []),
    paragraph(
      phrase('meetings/held', {
        thuongKy: count('thuongKy'),
        chuyenDe: count('chuyenDe'),
        chiUy: count('chiUy'),
      }),
    ),
    paragraph(
      phrase('meetings/good', { good: count('good'), rated: count('rated'), attendance: attendance(source) }),
    ),
    dotted(2),
  ];
}

/** Whether there is anything to say of registration: nobody registers for the annual ranking. */
export function isRegistered({ record: { workflow }, profile }: Source): boolean {
  return !isRanking(profile) || workflow.has('dang-ky') || workflow.has('cam-ket');
}

/** When a step was taken, with its document; a dotted blank where it was not. */
export function stepText(source: Source, id: StepId): string {
  const { date, document } = stepOf(source, id);
  if (date === undefined) return blank();
  return phrase('report/step', {
    day: formatDate(date),
    document: document === undefined ? '' : phrase('report/step-document', { document }),
  });
}

function results(source: Source): readonly Block[] {
  const of = (fact: string): string => countOf(source, fact).text;
  const scored = onItsDay(source);
  const inPeriod = rowsInPeriod(source.record);
  const awards = inPeriod.awards.filter(isAward);
  const [quanChung, capDuoi] = partsOf(source, ['mentoring.quanChung', 'mentoring.capDuoi']);
  return [
    heading(phrase('report/results')),
    heading(phrase('report/mentoring')),
    paragraph(
      phrase('report/mentors', {
        mentors: of('mentoring.mentors'),
        mentees: of('mentoring.mentees'),
        quanChung: quanChung?.text,
        capDuoi: capDuoi?.text,
        progress: progressText(source),
        rewarded: of('mentoring.rewarded'),
      }),
    ),
    heading(phrase('report/model')),
    paragraph(scoreText(scored)),
    ...(isTakenBy(source, 'cong-nhan')
      ? [paragraph(phrase('report/recognised', { decision: stepText(source, 'cong-nhan') }))]
      : []),
    groupsTable(scored, 'report/groups-sheet', ['max', 'min', 'final', 'pass']),
    heading(phrase('report/ranks')),
    ranksTable(source, 'report/ranks-sheet'),
    paragraph(
      phrase('report/five-good', {
        title: source.profile.memberCriteria?.title ?? say('vi', factTitle('members.fiveGood')),
        fiveGood: of('members.fiveGood'),
        commitments: of('members.commitments'),
        done: of('members.commitmentsDone'),
      }),
    ),
    heading(phrase('report/admission')),
    paragraph(phrase('report/admitted', { admitted: of('mentoring.admitted') })),
    ...targetsReached(source, inPeriod.targets),
    paragraph(
      phrase('report/initiatives', {
        registered: of('initiatives.registered'),
        recognised: of('initiatives.recognised'),
      }),
    ),
    heading(phrase('report/awards')),
    paragraph(
      phrase('report/awards-total', {
        collective: of('awards.collective'),
        individual: of('awards.individual'),
      }),
    ),
    ...(awards.length === 0 ? [] : [awardsTable(source, awards)]),
    paragraph(
      phrase('report/discipline', { cases: of('discipline.cases'), members: of('discipline.members') }),
    ),
  ];
}

function progressText(source: Source): string {
  const assessed = countOf(source, 'mentoring.assessed');
  if (assessed.number === 0) return phrase('report/no-progress');
  return phrase('report/progress', {
    progressed: countOf(source, 'mentoring.progressed').text,
    assessed: assessed.text,
  });
}

function scoreText(source: Source): string {
  const { score, level } = source.evaluation;
  const number = (points: Points): string => formatNumber(fromPoints(points), 'vi');
  const column = (name: 'self' | 'branch' | 'appraised'): string =>
    isColumnUsed(name, score) ? number(score[name]) : blank();
  const isAppraised = isColumnUsed('appraised', score);
  return phrase(isAppraised ? 'report/score' : 'report/score-proposed', {
    final: number(score.final),
    max: number(score.max),
    self: column('self'),
    branch: column('branch'),
    appraised: column('appraised'),
    level: levelName(source, level.final),
  });
}

/** An entry that was begun and says nothing yet is no award. */
function isAward({ form, subject, collective, individual }: Award): boolean {
  return form !== undefined || subject !== undefined || collective > 0 || individual > 0;
}

function awardsTable(source: Source, awards: readonly Award[]): Table {
  const rows = awards.map(
    ({ form, subject, collective, individual }): Row =>
      body(
        textCell(form === undefined ? blank() : awardName(form, 'vi')),
        textCell(subject),
        countCell(exactCount(collective, source.options)),
        countCell(exactCount(individual, source.options)),
      ),
  );
  const indices = rows.map((_, index) => index);
  const total = (column: number, fact: string) => {
    const isWhole = rows.every(({ cells }) => cells[column]?.number !== undefined);
    const computed = awards.reduce(
      (sum, award) => sum + (column === 2 ? award.collective : award.individual),
      0,
    );
    const count = countOf(source, fact);
    return countCell(count, isWhole && count.number === computed ? sumFormula(indices, column) : undefined);
  };
  return {
    kind: 'table',
    name: phrase('report/awards-sheet'),
    columns: [
      { title: phrase('report/award-form'), width: 38, align: 'left' },
      { title: phrase('report/award-subject'), width: 83, align: 'left' },
      { title: phrase('report/collective'), width: 22, align: 'center' },
      { title: phrase('report/individual'), width: 22, align: 'center' },
    ],
    spans: [],
    rows: [
      ...rows,
      {
        role: 'total',
        cells: [
          { text: phrase('sum'), span: 2, align: 'left' },
          total(2, 'awards.collective'),
          total(3, 'awards.individual'),
        ],
      },
    ],
  };
}

/** Figures reported without rows, each with its own words: hơn, gần, trở lên. */
function annex(source: Source, period: string): readonly Block[] {
  if (source.record.figures.size === 0) return [];
  return [
    { kind: 'page-break' },
    line('center', bold(phrase('report/annex'))),
    line('center', bold(phrase('report/annex-about', { period }))),
    figuresTable(source),
  ];
}

export function figuresTable(source: Source): Table {
  const known = new Set(allFactNames);
  const rows = [...source.record.figures].map(([name, written], index) => {
    const figure = readFigure(written);
    const count = known.has(name) ? countOf(source, name).text : undefined;
    return body(
      { text: String(index + 1), number: index + 1 },
      textCell(known.has(name) ? say('vi', factTitle(name)) : name),
      textCell(count ?? (figure && ownFigure(figure, source))),
    );
  });
  return {
    kind: 'table',
    name: phrase('report/figures-sheet'),
    columns: [
      { title: phrase('column/order'), width: 15, align: 'center' },
      { title: phrase('report/figure'), width: 100, align: 'left' },
      { title: phrase('column/amount'), width: 50, align: 'center' },
    ],
    spans: [],
    rows: rows.length === 0 ? [emptyRow(3)] : rows,
  };
}

/** A figure of a name of its own; an exact count under five is withheld like any other. */
function ownFigure(figure: NonNullable<ReturnType<typeof readFigure>>, { options }: Source): string {
  const isCount = figure.qualifier === '' && !figure.percent && Number.isInteger(figure.value);
  return isCount && figure.mode === undefined
    ? exactCount(figure.value, options).text
    : figureText(figure, 'vi');
}
