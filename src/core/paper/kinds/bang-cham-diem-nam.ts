import { blank, phrase } from '../../language/documents.js';
import { bandTitle } from '../../profile/profile.js';
import { formatNumber } from '../../text/numbers.js';
import { fromPoints } from '../../text/points.js';
import { type Block, type Document, line, paragraph } from '../model.js';
import { closing, letterhead, title } from '../parts/frame.js';
import { scoreNotes, scoreTable } from '../parts/score-table.js';
import { basisText, branchText, modelText, type Source, sourcePeriodText } from '../source.js';

/** Bảng chấm điểm năm: standard points, own, the branch's and appraised, with sums and the level. */
export function scoreSheet(source: Source): Document {
  const { profile, record } = source;
  const about = phrase('score/about', { model: modelText(source), period: sourcePeriodText(record.period) });
  return {
    kind: 'bang-cham-diem-nam',
    title: `${phrase('score/name')} ${about} – ${branchText(source)}`,
    form: source.paper.form,
    orientation: 'portrait',
    blocks: [
      letterhead(source),
      title('score/name', about),
      paragraph(
        phrase('score/basis', { basis: basisText(source), title: profile.title, version: profile.version }),
      ),
      scoreTable(source),
      ...resultLines(source),
      closing(source),
    ],
  };
}

/** The result below a score sheet: total, level, vetoes, and what explains the sums. */
export function resultLines(source: Source): readonly Block[] {
  const { score, level } = source.evaluation;
  const result = phrase('score/result', {
    final: formatNumber(fromPoints(score.final), 'vi'),
    max: formatNumber(fromPoints(score.max), 'vi'),
  });
  const vetoes = level.vetoes.map(({ title: name }) => name).join('; ');
  return [
    line('left', { text: `${result} ${levelText(source)}`, bold: true }),
    line('left', vetoes === '' ? phrase('score/no-veto') : phrase('score/vetoes', { titles: vetoes })),
    ...scoreNotes(source).map((note) => line('left', { text: note, italic: true })),
  ];
}

function levelText(source: Source): string {
  const level = levelName(source, source.evaluation.level.final);
  return level === blank() ? phrase('score/level-unknown') : phrase('score/level', { level });
}

/** The name of a band, or a dotted blank. */
export function levelName({ profile }: Source, id: string | null | undefined): string {
  return bandTitle(profile, id) ?? blank();
}
