import { type EditPlace, heldBelow } from '../../edit/edit-place.js';
import { message } from '../../language/message.js';
import { type Item, itemsOf, type Profile } from '../../profile/profile.js';
import type { BranchRecord } from '../../record/record.js';
import { worth } from '../../score/items.js';
import { fromPoints, minus, sumPoints, ZERO } from '../../text/points.js';
import type { Assessment } from '../../workspace/assess.js';
import { noFindings, type SectionFindings, sectionFindings, spread } from './cell-findings.js';
import { checkItemChoices } from './choices.js';
import { placeCell } from './field.js';
import { sectionHeld } from './section.js';
import { type Cell, fixedCell, type Row, type Sheet, type SheetColumn } from './sheet.js';
import { nodeShown } from './written.js';

const months = Array.from({ length: 12 }, (_, month) => month);

const columns: readonly SheetColumn[] = [
  {
    id: 'id',
    title: message('sheet/item-id'),
    width: 7,
    align: 'start',
    frozen: true,
    wraps: false,
    names: '',
  },
  {
    id: 'title',
    title: message('sheet/item-title'),
    width: 40,
    align: 'start',
    frozen: true,
    wraps: true,
    names: ' ',
  },
  { id: 'max', title: message('sheet/max'), width: 9, align: 'end', frozen: false, wraps: false },
  ...months.map(
    (month): SheetColumn => ({
      id: `month:${month + 1}`,
      title: message('sheet/month', { month: month + 1 }),
      width: 7,
      align: 'end',
      frozen: false,
      wraps: false,
      group: message('sheet/monthly-scores'),
      called: message('sheet/month-called', { month: month + 1 }),
    }),
  ),
  { id: 'self', title: message('sheet/self'), width: 12, align: 'end', frozen: false, wraps: false },
];

/** Whether months can be scored for an item: a derived item is computed, not scored. */
export function hasMonths(item: Item): boolean {
  return item.kind !== 'derived';
}

/** The monthly self-scores: items as rows, months as columns, beside them the score of the year. */
export function monthsSheet(assessment: Assessment): Sheet {
  const { profile, record } = assessment;
  const title = message('sheet/months');
  if (!profile || !record) return { id: 'months', title, columns, rows: [] };
  const held = sectionHeld(assessment, ['criteria']);
  const findings = sectionFindings(assessment.findings, 'criteria');
  const rows = [...itemsOf(profile).values()]
    .filter(hasMonths)
    .map((item) => itemRow(item, heldBelow(held, [item.id]), findings));
  return { id: 'months', title, columns, rows: [...rows, totalRow(record, profile)] };
}

function itemRow(item: Item, entry: EditPlace, findings: SectionFindings): Row {
  const path = ['criteria', item.id, 'months'];
  const places = months.map((month) => [...path, month]);
  const about = findings.of(item.id).filter((finding) => finding.path?.[2] === 'months');
  const [own = noFindings, ...found] =
    about.length === 0 ? noFindings : spread(about, [undefined, ...places], 0);
  const input = item.kind === 'check' ? 'choice' : 'points';
  const choices = item.kind === 'check' ? checkItemChoices : undefined;
  const cells = places.map(
    (place, month): Cell =>
      placeCell(heldBelow(entry, ['months', month]), place, input, choices, found[month] ?? noFindings),
  );
  return {
    key: `item:${item.id}`,
    kind: 'item',
    path,
    cells: [
      fixedCell(item.id, { findings: own }),
      fixedCell(item.title),
      fixedCell(fromPoints(item.max)),
      ...cells,
      fixedCell(nodeShown(heldBelow(entry, ['self']).node, input, choices), { tone: 'computed' }),
    ],
  };
}

/** The plain sum of each month: what counts in groups, bonus added, penalty taken off; nothing is rescaled. */
function totalRow(record: BranchRecord, profile: Profile): Row {
  const items = [...itemsOf(profile).values()].filter(hasMonths);
  const sums = months.map((month) => {
    const worths = items.flatMap((item) => {
      const written = record.criteria.get(item.id)?.months?.[month];
      const value = written === undefined ? undefined : worth(item, written);
      if (value === undefined || value === 'na') return [];
      return [item.kind === 'penalty' ? minus(ZERO, value) : value];
    });
    return fixedCell(worths.length === 0 ? '' : fromPoints(sumPoints(worths)));
  });
  return {
    key: 'total',
    kind: 'total',
    cells: [fixedCell(''), fixedCell(message('sheet/total')), fixedCell(''), ...sums, fixedCell('')],
  };
}
