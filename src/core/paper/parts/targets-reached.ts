import { phrase } from '../../language/documents.js';
import type { Target } from '../../record/record.js';
import { isMet } from '../../score/facts/count.js';
import { type Block, paragraph, type Table } from '../model.js';
import { blankCell, body, numberCell, textCell } from '../parts/cells.js';
import { countOf, isOwn, type Source } from '../source.js';

/** What became of the targets: how many were reached, each of them, and what was to be remedied. */
export function targetsReached(source: Source, all: readonly Target[]): readonly Block[] {
  const of = (name: string): string => countOf(source, `targets.${name}`).text;
  const targets = all.filter(({ remedy }) => !remedy);
  const { late, remedies } = source.evaluation.facts.targets;
  const isLate = isOwn(source, 'targets.late') && late > 0;
  const isRemedied = isOwn(source, 'targets.remedies') && remedies > 0;
  return [
    paragraph(
      phrase('report/targets', {
        met: of('met'),
        total: of('total'),
        above: of('above'),
        late: isLate ? phrase('report/targets-late', { late: of('late') }) : '',
      }),
    ),
    ...(targets.length === 0 ? [] : [targetsTable(targets)]),
    ...(isRemedied
      ? [paragraph(phrase('report/remedies', { remedies: of('remedies'), remedied: of('remedied') }))]
      : []),
  ];
}

function targetsTable(targets: readonly Target[]): Table {
  return {
    kind: 'table',
    name: phrase('report/targets-sheet'),
    columns: [
      { title: phrase('column/order'), width: 13, align: 'center' },
      { title: phrase('register/target'), width: 62, align: 'left' },
      { title: phrase('column/unit'), width: 20, align: 'center' },
      { title: phrase('report/assigned'), width: 25, align: 'center' },
      { title: phrase('report/achieved'), width: 25, align: 'center' },
      { title: phrase('report/passed'), width: 28, align: 'center' },
    ],
    spans: [],
    rows: targets.map((target, index) =>
      body(
        { text: String(index + 1), number: index + 1 },
        textCell(target.title),
        textCell(target.unit),
        numberCell(target.assigned),
        numberCell(target.achieved),
        target.assigned === undefined || target.achieved === undefined
          ? blankCell
          : { text: resultText(target) },
      ),
    ),
  };
}

function resultText(target: Target): string {
  const met = isMet(target);
  const result = phrase(
    !met ? 'report/target-unmet' : target.above ? 'report/target-above' : 'report/target-met',
  );
  return target.late ? phrase('report/target-late', { result }) : result;
}
