import { phrase } from '../../language/documents.js';
import { awardName } from '../../rollup/figure-title.js';
import { partsOf } from '../../rollup/names.js';
import { overall } from '../../rollup/totals.js';
import { compare } from '../../rollup/tree.js';
import type { Row, Table } from '../model.js';
import { body } from '../parts/cells.js';
import type { ReviewSource } from './source.js';
import { type Shown, shownCell, shownCount } from './withhold.js';

/** Subjects of a form that are named; of more, the rest stand together. */
const mostSubjects = 8;

interface Award {
  readonly form: string;
  readonly subject: string;
  collective: number;
  individual: number;
}

/** Awards by form and subject, with what was reported as their sum (F18). */
export function awardsTable(source: ReviewSource): readonly Table[] {
  const sum = overall(source.node.summed.totals);
  const awards = listed(awardsOf(sum.counts));
  if (awards.length === 0) return [];
  const total = (name: string, ofPeople: boolean): Shown =>
    shownCount(sum.counts.get(name), sum.qualifiers.get(name) ?? '', source.options, ofPeople);
  const collective = total('awards.collective', false);
  const individual = total('awards.individual', true);
  const count = (value: number, ofPeople: boolean) =>
    shownCell(shownCount(value === 0 ? undefined : value, '', source.options, ofPeople));
  const rows = awards.map(
    (award): Row =>
      body(
        { text: awardName(award.form, 'vi') },
        { text: award.subject },
        count(award.collective, false),
        count(award.individual, true),
      ),
  );
  return [
    {
      kind: 'table',
      name: phrase('review/awards-sheet'),
      columns: [
        { title: phrase('review/award-form'), width: 38, align: 'left' },
        { title: phrase('review/award-subject'), width: 79, align: 'left' },
        { title: phrase('review/collective'), width: 24, align: 'center' },
        { title: phrase('review/individual'), width: 24, align: 'center' },
      ],
      spans: [],
      rows: [
        ...rows,
        {
          role: 'total',
          cells: [
            { text: phrase('sum'), span: 2, align: 'left' },
            shownCell(collective),
            shownCell(individual),
          ],
        },
      ],
    },
  ];
}

function awardsOf(counts: ReadonlyMap<string, number>): readonly Award[] {
  const awards = new Map<string, Award>();
  for (const [name, value] of counts) {
    const [form, subject, who] = partsOf('award', name) ?? [];
    if (form === undefined || subject === undefined || value === 0) continue;
    const key = JSON.stringify([form, subject]);
    const award = awards.get(key) ?? { form, subject, collective: 0, individual: 0 };
    award[who === 'collective' ? 'collective' : 'individual'] += value;
    awards.set(key, award);
  }
  return [...awards.values()].sort((a, b) => compareAwards(a, b));
}

/** Forms together, in each the subjects with most awards first. */
function compareAwards(a: Award, b: Award): number {
  const size = (award: Award): number => award.collective + award.individual;
  return compare(a.form, b.form) || size(b) - size(a) || compare(a.subject, b.subject);
}

/** The first subjects of each form; what is left is one row. */
function listed(awards: readonly Award[]): readonly Award[] {
  const forms = [...new Set(awards.map(({ form }) => form))];
  return forms.flatMap((form) => {
    const own = awards.filter((award) => award.form === form);
    if (own.length <= mostSubjects) return own;
    const rest = own.slice(mostSubjects);
    const add = (who: 'collective' | 'individual'): number =>
      rest.reduce((sum, award) => sum + award[who], 0);
    const others = phrase('review/award-others');
    return [
      ...own.slice(0, mostSubjects),
      { form, subject: others, collective: add('collective'), individual: add('individual') },
    ];
  });
}
