import { phrase } from '../../language/documents.js';
import type { Member } from '../../record/record.js';
import { type Document, paragraph, type Row, type Table } from '../model.js';
import { body, emptyCell, numberCell, sumFormula, textCell } from '../parts/cells.js';
import { arePledgesWithheld } from '../parts/few-people.js';
import { closing, letterhead, title } from '../parts/frame.js';
import { membersThen } from '../parts/members-then.js';
import { emptyRow, roleText } from '../parts/summary-tables.js';
import {
  basisText,
  branchText,
  modelText,
  nameOf,
  type Source,
  sourcePeriodText,
  superiorText,
} from '../source.js';

/** Bản cam kết: what a branch pledges by the groups of the profile, and each member's own pledge. */
export function pledge(source: Source): Document {
  const { profile, record } = source;
  const period = sourcePeriodText(record.period);
  const about = phrase('pledge/about', { model: modelText(source), period });
  return {
    kind: 'ban-cam-ket',
    title: `${phrase('pledge/name')} ${about} – ${branchText(source)}`,
    form: source.paper.form,
    orientation: 'portrait',
    blocks: [
      letterhead(source),
      title('pledge/name', about),
      paragraph(
        phrase('pledge/opening', {
          basis: basisText(source),
          branch: branchText(source),
          superior: superiorText(source),
          period,
        }),
      ),
      ...profile.groups.map((group, index) =>
        paragraph(phrase('pledge/group', { order: index + 1, title: group.title })),
      ),
      paragraph(phrase('pledge/members')),
      pledgeTable(source),
      closing(source),
    ],
  };
}

/** What each member pledges to do, to be signed when the period begins: what became of it, no pledge can say. */
function pledgeTable(source: Source): Table {
  const members = membersThen(source);
  const isHidden = arePledgesWithheld(source);
  const rows = members.map((member, index): Row => {
    const { tasks } = member.commitment ?? {};
    return body(
      { text: String(index + 1), number: index + 1 },
      textCell(nameOf(member)),
      textCell(roleText(member)),
      isHidden ? { text: phrase('withheld') } : numberCell(tasks),
      emptyCell,
    );
  });
  return {
    kind: 'table',
    name: phrase('pledge/sheet'),
    columns: [
      { title: phrase('column/order'), width: 13, align: 'center' },
      { title: phrase('column/name'), width: 60, align: 'left' },
      { title: phrase('column/role'), width: 32, align: 'center' },
      { title: phrase('pledge/tasks'), width: 28, align: 'center' },
      { title: phrase('pledge/sign'), width: 32, align: 'center' },
    ],
    spans: [],
    rows: rows.length === 0 ? [emptyRow(5)] : [...rows, sumRow(members, isHidden)],
  };
}

function sumRow(members: readonly Member[], isHidden: boolean): Row {
  const known = members.flatMap(({ commitment }) => commitment?.tasks ?? []);
  const total = known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
  const rows = members.map((_, index) => index);
  return {
    role: 'total',
    cells: [
      emptyCell,
      textCell(phrase('sum')),
      emptyCell,
      isHidden ? { text: phrase('withheld') } : numberCell(total, sumFormula(rows, 3)),
      emptyCell,
    ],
  };
}
