import { type Finding, placeOf, type Severity } from '../../finding/finding.js';
import { type Language, say } from '../../language/message.js';
import type { Path } from '../../parse/tree.js';
import type { Assessment } from '../../workspace/assess.js';
import { type CellPlace, type Located, locate } from './locate.js';
import { plainFix, plainMessage } from './plain-words.js';
import { rowName } from './row-name.js';
import { type Row, type Sheet, shownText } from './sheet.js';

/** A finding for people who see the grid and never the file: where, and what. */
export interface NamedFinding {
  readonly severity: Severity;
  /** `Đảng viên`; empty where there is no sheet to go to. */
  readonly sheet: string;
  /** `Nguyễn Văn An · Xếp loại`; empty where it is about the sheet as a whole. */
  readonly where: string;
  /** Both: `Đảng viên: Nguyễn Văn An · Xếp loại`. */
  readonly place: string;
  readonly message: string;
  /** What its fix does, where there is one. */
  readonly fix?: string;
  /** The cell to go to. */
  readonly cell?: CellPlace;
}

/** Puts a finding into a language and into the words of the grid. */
export function nameFinding(finding: Finding, assessment: Assessment, language: Language): NamedFinding {
  const place = placeOf(finding);
  const found = locate(assessment, place);
  const sheet = found ? say(language, found.sheet.title) : '';
  const where = found ? whereIn(found, language) : '';
  const cell = found?.inCell ? found.row.cells[found.cell] : undefined;
  const message = { message: finding.message, ...(finding.missing === undefined ? {} : { place }) };
  return {
    severity: finding.severity,
    sheet,
    where,
    place: joined(sheet, where),
    message: say(language, plainMessage(message, cell)),
    ...(finding.fix ? { fix: say(language, plainFix(finding.fix.title, cell)) } : {}),
    ...(found ? { cell: cellOf(found) } : {}),
  };
}

/** A place of the record as the grid calls it: its sheet, the name of its row, the title of its column. */
export function placeName(assessment: Assessment, path: Path, language: Language): string {
  const found = locate(assessment, path);
  return found ? joined(say(language, found.sheet.title), whereIn(found, language)) : '';
}

function joined(sheet: string, where: string): string {
  return where === '' ? sheet : `${sheet}: ${where}`;
}

function whereIn({ sheet, row, cell, inRow, inCell }: Located, language: Language): string {
  const name = inRow && row.kind !== 'new' ? nameOf(sheet, row, language) : '';
  const column = sheet.columns[cell];
  // What a line of general facts is called says all; its only other column is its value.
  if (name === '' || !inCell || column === undefined || sheet.id === 'general') return name;
  const { called, group, title: own } = column;
  const parts = called === undefined && group !== undefined ? [group, own] : [called ?? own];
  return [name, ...parts.map((part) => shownText(part, language))].join(' · ');
}

/** What people call a row; one without a name is known by its position in the list. */
function nameOf(sheet: Sheet, row: Row, language: Language): string {
  const texts = row.cells.map(({ shown }) => shownText(shown, language));
  const name = rowName(sheet.columns, texts);
  const index = row.path?.at(1);
  return name === '' && typeof index === 'number' ? `${index + 1}` : name;
}

function cellOf({ sheet, row, cell }: Located): CellPlace {
  return { sheet: sheet.id, row: row.key, column: sheet.columns[cell]?.id ?? '' };
}
