import { phrase } from '../../language/documents.js';
import { message, say } from '../../language/message.js';
import { quotaBases } from '../../profile/profile.js';
import type { LevelReason } from '../../score/level.js';
import type { QuotaResult } from '../../score/quota.js';
import { formatNumber } from '../../text/numbers.js';
import { fromPoints } from '../../text/points.js';
import { nameFinding } from '../../views/sheet/named-finding.js';
import { type Block, bold, type Document, heading, line, type Row, type Table } from '../model.js';
import { body, countCell, textCell } from '../parts/cells.js';
import { title } from '../parts/frame.js';
import { scoreNotes, scoreTable } from '../parts/score-table.js';
import { branchText, exactCount, modelText, type Source, sourcePeriodText } from '../source.js';
import { levelName } from './bang-cham-diem-nam.js';
import { figuresTable } from './bao-cao-ket-qua.js';

/** The evaluation itself, for people who want to see why: result, sheet, reasons, quotas, findings. */
export function evaluationPaper(source: Source): Document {
  const { evaluation, record } = source;
  const about = phrase('evaluation/about', {
    model: modelText(source),
    period: sourcePeriodText(record.period),
    branch: branchText(source),
  });
  // A condition or a veto says how many people it counts.
  const isShown = ({ code }: LevelReason): boolean =>
    !source.options.withhold || (code !== 'when' && code !== 'veto');
  const reasons = evaluation.level.reasons.filter(isShown).map(({ text: reason }) => say('vi', reason));
  return {
    kind: 'danh-gia',
    title: `${phrase('evaluation/name')} ${about}`,
    form: source.paper.form,
    orientation: 'portrait',
    blocks: [
      title('evaluation/name', about),
      ...result(source),
      scoreTable(source),
      ...scoreNotes(source).map((note) => line('left', { text: note, italic: true })),
      heading(phrase('evaluation/reasons')),
      line('left', say('vi', evaluation.score.reason)),
      ...reasons.map((reason) => line('left', `- ${reason}`)),
      ...quotas(source),
      ...(record.figures.size > 0 ? [heading(phrase('report/figures-sheet')), figuresTable(source)] : []),
      ...findings(source),
    ],
  };
}

function result(source: Source): readonly Block[] {
  const { score, level } = source.evaluation;
  const values = {
    final: formatNumber(fromPoints(score.final), 'vi'),
    max: formatNumber(fromPoints(score.max), 'vi'),
    level: levelName(source, level.final),
    byPoints: levelName(source, level.byPoints),
  };
  return [
    line('center', bold(phrase('evaluation/result', values))),
    ...(level.byPoints === level.final ? [] : [line('center', phrase('evaluation/by-points', values))]),
    ...(source.profile.basis.official
      ? []
      : [line('center', { text: say('vi', message('report/unofficial')), italic: true })]),
  ];
}

/** Each quota on the three bases in use, since the base decides. */
function quotas(source: Source): readonly Block[] {
  const { quotas: all } = source.evaluation;
  if (all.length === 0) return [];
  return [heading(phrase('evaluation/quotas')), quotaTable(source, all)];
}

function quotaTable(source: Source, all: readonly QuotaResult[]): Table {
  return {
    kind: 'table',
    name: phrase('evaluation/quotas-sheet'),
    columns: [
      { title: phrase('rank/level'), width: 40, align: 'left' },
      { title: phrase('evaluation/base'), width: 50, align: 'left' },
      { title: phrase('evaluation/base-count'), width: 19, align: 'center' },
      { title: phrase('evaluation/limit'), width: 17, align: 'center' },
      { title: phrase('evaluation/ranked'), width: 16, align: 'center' },
      { title: phrase('evaluation/standing'), width: 23, align: 'center' },
    ],
    spans: [],
    rows: all.flatMap((quota) => quotaRows(source, quota)),
  };
}

function quotaRows({ options }: Source, { quota, count, byBase }: QuotaResult): readonly Row[] {
  return quotaBases.map((name) => {
    const { base, limit } = byBase[name];
    const baseName = say('vi', message(`base/${name}`));
    const over = exactCount(count - limit, options).text;
    return body(
      textCell(say('vi', message(`rank/${quota.level}`))),
      textCell(name === quota.base ? phrase('evaluation/used', { base: baseName }) : baseName),
      countCell(exactCount(base, options)),
      countCell(exactCount(limit, options)),
      countCell(exactCount(count, options)),
      textCell(count > limit ? phrase('evaluation/over', { over }) : phrase('evaluation/within')),
    );
  });
}

function findings({ assessment, options }: Source): readonly Block[] {
  // A finding may quote what the record says of a person; others need not see it.
  if (assessment.findings.length === 0 || options.withhold) return [];
  return [
    heading(phrase('evaluation/findings')),
    ...assessment.findings.map((finding) => {
      const { severity, place, message: wording } = nameFinding(finding, assessment, 'vi');
      const values = { severity: say('vi', message(`severity/${severity}`)), place, message: wording };
      return line('left', phrase('evaluation/finding', values));
    }),
  ];
}
