import { phrase } from '../../language/documents.js';
import { say } from '../../language/message.js';
import { findingsWithin } from '../../rollup/find-unit.js';
import type { RollupFinding } from '../../rollup/findings.js';
import type { Row, Table } from '../model.js';
import { body } from '../parts/cells.js';
import type { ReviewSource } from './source.js';

/** What was found of the unit and of those below it; of everything where it is the root. */
export function findingsBelow({ node, rollup }: ReviewSource): readonly RollupFinding[] {
  return node === rollup.root ? rollup.findings : findingsWithin(node, rollup);
}

/** Findings of one code that the annex writes out; of more it gives the number. */
const mostOfACode = 10;

/** Findings that name people or files, of which a paper gives the number alone. */
const onlyNumbered = {
  'rollup/same-person': 'review/finding-people',
  'rollup/same-branch': 'review/finding-records',
  'rollup/unread': 'review/finding-unread',
} as const;

/**
 * What is to be looked at again in the records. People counted in two cells are only numbered: their ids are
 * the cells' own affair.
 */
export function findingsTable(source: ReviewSource): readonly Table[] {
  // What is wrong with the roster is for those who keep it.
  const found = findingsBelow(source).filter(({ code }) => !code.startsWith('units/'));
  const codes = [...new Set(found.map(({ code }) => code))];
  const rows = codes.flatMap((code): readonly Row[] => {
    const own = found.filter((finding) => finding.code === code);
    const numbered = Object.entries(onlyNumbered).flatMap(([key, text]): readonly Row[] => {
      const count = own.filter(({ message }) => message.key === key).length;
      return count > 0 ? [row(phrase(text), count)] : [];
    });
    const told = own
      .filter(({ message }) => !Object.hasOwn(onlyNumbered, message.key))
      .map(({ message }) => say('vi', message));
    const rest = told.length - mostOfACode;
    return [
      ...told.slice(0, mostOfACode).map((text) => row(text, undefined)),
      ...(rest > 0 ? [row(phrase('review/finding-rest', { count: rest }), rest)] : []),
      ...numbered,
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      name: phrase('review/annex-findings-sheet'),
      columns: [
        { title: phrase('review/finding'), width: 222, align: 'left' },
        { title: phrase('review/finding-count'), width: 35, align: 'center' },
      ],
      spans: [],
      rows,
    },
  ];
}

function row(text: string, count = 1): Row {
  return body({ text }, { text: String(count), number: count });
}
