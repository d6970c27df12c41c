import { isPhraseKey, phrase } from '../../language/documents.js';
import type { MentoringPair } from '../../record/record.js';
import { formatDate } from '../../text/numbers.js';
import { type Document, line, type Row, type Table } from '../model.js';
import { body, textCell } from '../parts/cells.js';
import { type HiddenPairs, hiddenPairs } from '../parts/few-people.js';
import { closing, letterhead, title } from '../parts/frame.js';
import { emptyRow } from '../parts/summary-tables.js';
import {
  branchText,
  codeText,
  countOf,
  memberName,
  partsOf,
  type Source,
  shortDate,
  sourcePeriodText,
} from '../source.js';

/** Sổ theo dõi dìu dắt: every pair with its group, days, content, progress and outcome. */
export function mentoringBook(source: Source): Document {
  const about = phrase('mentoring/about', { period: sourcePeriodText(source.record.period) });
  const of = (name: string): string => countOf(source, `mentoring.${name}`).text;
  const [quanChung, capDuoi] = partsOf(source, ['mentoring.quanChung', 'mentoring.capDuoi']);
  return {
    kind: 'so-theo-doi-diu-dat',
    title: `${phrase('mentoring/name')} ${about} – ${branchText(source)}`,
    form: source.paper.form,
    orientation: 'landscape',
    blocks: [
      letterhead(source),
      title('mentoring/name', about),
      pairsTable(source),
      line(
        'left',
        phrase('mentoring/sum', {
          mentors: of('mentors'),
          mentees: of('mentees'),
          quanChung: quanChung?.text,
          capDuoi: capDuoi?.text,
          progressed: of('progressed'),
          assessed: of('assessed'),
          admitted: of('admitted'),
          rewarded: of('rewarded'),
        }),
      ),
      closing(source),
    ],
  };
}

function pairsTable(source: Source): Table {
  const { mentoring } = source.record;
  const hidden = hiddenPairs(source);
  const hasGroups = mentoring.length === 0 || mentoring.some(({ group }) => group !== undefined);
  const count = hasGroups ? 10 : 9;
  return {
    kind: 'table',
    name: phrase('mentoring/sheet'),
    columns: [
      { title: phrase('column/order'), width: 12, align: 'center' },
      { title: phrase('mentoring/mentor'), width: 36, align: 'left' },
      { title: phrase('mentoring/mentee'), width: 33, align: 'left' },
      { title: phrase('mentoring/kind'), width: 24, align: 'center' },
      ...(hasGroups ? [{ title: phrase('mentoring/group'), width: 16, align: 'center' as const }] : []),
      { title: phrase('mentoring/from'), width: 23, align: 'center' },
      { title: phrase('mentoring/to'), width: 23, align: 'center' },
      { title: phrase('column/content'), width: 34, align: 'left' },
      { title: phrase('mentoring/progress'), width: 22, align: 'center' },
      { title: phrase('mentoring/outcome'), width: 40, align: 'left' },
    ],
    spans: [],
    rows:
      mentoring.length === 0
        ? [emptyRow(count)]
        : hidden.rows
          ? [{ role: 'body', cells: [{ text: phrase('mentoring/withheld'), span: count, align: 'center' }] }]
          : mentoring.map((pair, index) => pairRow(source, pair, { index, hasGroups, hidden })),
  };
}

function pairRow(
  source: Source,
  pair: MentoringPair,
  {
    index,
    hasGroups,
    hidden,
  }: { readonly index: number; readonly hasGroups: boolean; readonly hidden: HiddenPairs },
): Row {
  const shown = (isHidden: boolean, text: string | undefined) =>
    isHidden ? { text: phrase('withheld') } : textCell(text);
  return body(
    { text: String(index + 1), number: index + 1 },
    textCell(memberName(source, pair.mentor)),
    textCell(memberName(source, pair.mentee)),
    shown(hidden.kind, pair.kind && phrase(`mentoring/${pair.kind}`)),
    ...(hasGroups ? [textCell(pair.group)] : []),
    textCell(shortDate(pair.from)),
    textCell(shortDate(pair.to)),
    textCell(pair.content),
    shown(hidden.progress, pair.progress && phrase(`mentoring/${pair.progress}`)),
    shown(hidden.outcome, outcomeText(pair)),
  );
}

/** A pair whose progress was assessed and that has no outcome has none yet; of others nothing is known. */
function outcomeText({ outcome, progress, admitted, document }: MentoringPair): string | undefined {
  if (outcome === undefined) return progress === undefined ? undefined : phrase('mentoring/no-outcome');
  const what =
    outcome === 'ket-nap' && admitted !== undefined
      ? phrase('mentoring/ket-nap-on', { date: formatDate(admitted) })
      : codeText('mentoring', outcome, isPhraseKey);
  return document === undefined ? what : `${what} (${document})`;
}
