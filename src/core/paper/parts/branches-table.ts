import { blank, phrase } from '../../language/documents.js';
import { bandTitle } from '../../profile/profile.js';
import { columns } from '../../record/record.js';
import type { Assessment } from '../../workspace/assess.js';
import type { Cell, Formula, Row, Table } from '../model.js';
import {
  type Count,
  countOf,
  type DocumentOptions,
  exactCount,
  type Source,
  sourceOf,
  withheldParts,
} from '../source.js';
import {
  blankCell,
  body,
  countCell,
  emptyCell,
  numberCell,
  pointsCell,
  sumFormula,
  textCell,
} from './cells.js';
import { isColumnUsed } from './score-table.js';

/** A branch below, and what its paper would be made from, where it can be evaluated. */
interface Branch {
  readonly assessment: Assessment;
  readonly source: Source | undefined;
}

const mark = 'x';

/** The branches directly below a đảng bộ, one a row, with their sums. */
export function branchesTable({ options }: Source): Table {
  const { below = [] } = options;
  const branches = below.map((assessment) => ({
    assessment,
    source: sourceOf('bieu-tong-hop', assessment, {}),
  }));
  const members = countsOf(branches, 'members.total', options);
  const best = countsOf(branches, 'members.htxs', options);
  const rows = branches.map((branch, index) =>
    branchRow(branch, index, [members.parts[index], best.parts[index]]),
  );
  const marked = (has: (source: Source) => boolean, column: number): Cell =>
    numberCell(
      branches.filter(({ source }) => source && has(source)).length,
      countFormula(rows.length, column),
    );
  const total = [
    emptyCell,
    textCell(phrase('sum')),
    sumCell(members, rows.length, 2),
    sumCell(best, rows.length, 3),
    emptyCell,
    emptyCell,
    marked(isRegistered, 6),
    marked(isRecognised, 7),
    emptyCell,
  ];
  return {
    kind: 'table',
    name: phrase('by-branch/sheet'),
    columns: [
      { title: phrase('column/order'), width: 12, align: 'center' },
      { title: phrase('by-branch/name'), width: 72, align: 'left' },
      { title: phrase('by-branch/members'), width: 22, align: 'center' },
      { title: phrase('by-branch/best'), width: 28, align: 'center' },
      { title: phrase('column/points'), width: 20, align: 'center' },
      { title: phrase('summary/level'), width: 32, align: 'center' },
      { title: phrase('by-branch/registered'), width: 20, align: 'center' },
      { title: phrase('by-branch/recognised'), width: 21, align: 'center' },
      { title: phrase('column/note'), width: 30, align: 'left' },
    ],
    spans: [],
    rows: [...rows, { role: 'total', cells: total }],
  };
}

function branchRow(
  { assessment, source }: Branch,
  index: number,
  counts: readonly (Count | undefined)[],
): Row {
  const { branch } = assessment.record ?? {};
  return body(
    { text: String(index + 1), number: index + 1 },
    textCell(branch?.name || branch?.id),
    ...counts.map((count) => countCell(count ?? unknown)),
    ...resultCells(source),
    { text: source && isRegistered(source) ? mark : '' },
    { text: source && isRecognised(source) ? mark : '' },
    { text: source ? '' : phrase('by-branch/unusable') },
  );
}

/** Points and level, to be filled in as long as nothing has been scored. */
function resultCells(source: Source | undefined): readonly Cell[] {
  const { score, level } = source?.evaluation ?? {};
  const isScored = score && columns.some((column) => isColumnUsed(column, score));
  if (!isScored || !source) return [blankCell, blankCell];
  return [pointsCell(score.final), textCell(bandTitle(source.profile, level?.final))];
}

function isRegistered({ evaluation }: Source): boolean {
  return evaluation.facts.workflow.registered > 0;
}

function isRecognised({ evaluation }: Source): boolean {
  return evaluation.facts.workflow.recognised > 0;
}

/** The counts of a column as they may be seen, and their sum, where all of them are known exactly. */
interface Column {
  readonly parts: readonly Count[];
  readonly sum: Count;
  /** Whether the parts are seen, so that a spreadsheet can add them. */
  readonly isOpen: boolean;
}

const unknown: Count = { text: blank(), number: undefined };

function countsOf(branches: readonly Branch[], fact: string, options: DocumentOptions): Column {
  const exact = branches.map(({ source }) => (source ? countOf(source, fact) : unknown));
  const seen = exact.map((count) => (count.number === undefined ? count : exactCount(count.number, options)));
  const parts = withheldParts(seen, options);
  const numbers = exact.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const isWhole = numbers.length === branches.length;
  return {
    parts,
    sum: isWhole
      ? exactCount(
          numbers.reduce((sum, number) => sum + number, 0),
          options,
        )
      : unknown,
    isOpen: parts.every(({ number }) => number !== undefined),
  };
}

function sumCell({ sum, isOpen }: Column, rows: number, column: number): Cell {
  const all = Array.from({ length: rows }, (_, row) => row);
  return countCell(sum, isOpen ? sumFormula(all, column) : undefined);
}

/** How many rows carry the mark. */
function countFormula(rows: number, column: number): Formula {
  return ['COUNTIF(', { row: 0, column, to: rows - 1 }, `,"${mark}")`];
}
