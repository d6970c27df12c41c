import { phrase } from '../../language/documents.js';
import { type Block, type Document, heading, line, paragraph, type Table } from '../model.js';
import { body, numberCell, textCell } from '../parts/cells.js';
import { closing, letterhead, title } from '../parts/frame.js';
import { withMembersThen } from '../parts/members-then.js';
import { emptyRow, groupsTable } from '../parts/summary-tables.js';
import {
  basisText,
  branchText,
  countOf,
  modelText,
  partsOf,
  type Source,
  shortDate,
  sourcePeriodText,
  superiorText,
} from '../source.js';

/** Bản đăng ký: what a branch sets out to reach, by the groups of the profile, its targets and its models. */
export function registration(source: Source): Document {
  const model = modelText(source);
  const period = sourcePeriodText(source.record.period);
  const then = withMembersThen(source);
  const [official, candidate] = partsOf(then, ['members.chinhThuc', 'members.duBi']);
  const about = phrase('pledge/register-about', { model, period });
  return {
    kind: 'ban-dang-ky',
    title: `${phrase('pledge/register-name')} ${about} – ${branchText(source)}`,
    form: source.paper.form,
    orientation: 'portrait',
    blocks: [
      letterhead(source),
      title('pledge/register-name', about),
      paragraph(
        phrase('register/opening', {
          basis: basisText(source),
          branch: branchText(source),
          total: countOf(then, 'members.total').text,
          official: official?.text,
          candidate: candidate?.text,
          superior: superiorText(source),
          model,
          period,
        }),
      ),
      heading(phrase('register/groups')),
      groupsTable(source, 'register/groups-sheet', ['max', 'min', 'wanted']),
      line('left', phrase('register/level')),
      heading(phrase('register/targets')),
      targetsTable(source),
      heading(phrase('register/initiatives')),
      ...initiatives(source),
      heading(phrase('register/measures')),
      { kind: 'dotted-lines', count: 3 },
      closing(source),
    ],
  };
}

/** What the branch sets out to do; shortcomings to remedy are no targets. */
function targetsTable({ record }: Source): Table {
  const targets = record.targets.filter(({ remedy }) => !remedy);
  return {
    kind: 'table',
    name: phrase('register/targets-sheet'),
    columns: [
      { title: phrase('column/order'), width: 15, align: 'center' },
      { title: phrase('register/target'), width: 68, align: 'left' },
      { title: phrase('column/unit'), width: 25, align: 'center' },
      { title: phrase('register/assigned'), width: 25, align: 'center' },
      { title: phrase('column/note'), width: 32, align: 'left' },
    ],
    spans: [],
    rows:
      targets.length === 0
        ? [emptyRow(5)]
        : targets.map(({ title: name, unit, assigned, main }, index) =>
            body(
              { text: String(index + 1), number: index + 1 },
              textCell(name),
              textCell(unit),
              numberCell(assigned),
              { text: main ? phrase('register/main') : '' },
            ),
          ),
  };
}

function initiatives({ record }: Source): readonly Block[] {
  if (record.initiatives.length === 0) return [{ kind: 'dotted-lines', count: 2 }];
  return record.initiatives.map(({ title: name, registered }) =>
    paragraph(phrase('register/initiative', { title: name, date: shortDate(registered) })),
  );
}
