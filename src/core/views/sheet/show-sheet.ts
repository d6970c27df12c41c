import { type Language, say } from '../../language/message.js';
import { isLong } from '../../parse/long-lists.js';
import { explanationLines } from '../../score/explanation.js';
import { cachedByObject } from '../../text/cache.js';
import { inPlainWords, plainFix, plainMessage } from './plain-words.js';
import {
  type Cell,
  type CellFinding,
  type Choice,
  type Input,
  type Row,
  type Sheet,
  shownText,
} from './sheet.js';
import {
  type CellView,
  type ChoiceView,
  type ColumnView,
  type FindingView,
  type RowView,
  type SheetView,
  worst,
} from './sheet-view.js';

/** Puts a sheet into a language: texts, decimal signs and drop-downs. */
export function viewSheet(sheet: Sheet, language: Language): SheetView {
  const lists: (readonly Choice[])[] = [];
  const usual = usualCells(sheet);
  const columns = sheet.columns.map(({ title, group, called, ...column }, index): ColumnView => {
    const cell = usual[index];
    return {
      ...column,
      title: shownText(title, language),
      ...(group === undefined ? {} : { group: shownText(group, language) }),
      ...(called === undefined ? {} : { called: shownText(called, language) }),
      input: cell ? inputOf(cell) : 'none',
      ...(cell?.choices ? { choices: listIndex(lists, cell.choices) } : {}),
    };
  });
  const keeps = isLong(sheet.rows);
  const rows = sheet.rows.map((row): RowView => {
    const kept = keeps ? keptViews.get(row) : undefined;
    if (kept && kept.usual === usual && kept.language === language) return kept.view;
    const { key, kind, cells } = row;
    const view = {
      key,
      kind,
      cells: cells.map((cell, index) => viewCell(cell, usual[index], lists, language)),
    };
    // A cell with choices of its own names them by their place among those of this sheet.
    const isKept = keeps && view.cells.every(({ choices }) => choices === undefined);
    if (isKept) keptViews.set(row, { usual, language, view });
    return view;
  });
  return {
    id: sheet.id,
    title: say(language, sheet.title),
    count: sheet.rows.filter(({ kind }) => kind === 'entry' || kind === 'item').length,
    ...countFindings(rows),
    takesRows: sheet.list !== undefined,
    ...(sheet.id.startsWith('appraisal:') ? { arranges: true } : {}),
    columns,
    choices: lists.map((list) => viewChoices[language](list)),
    rows,
  };
}

/** A list of all members may have thousands of choices. */
const viewChoices: Readonly<Record<Language, (list: readonly Choice[]) => readonly ChoiceView[]>> = {
  vi: cachedByObject((list) => list.map((choice) => viewChoice(choice, 'vi'))),
  en: cachedByObject((list) => list.map((choice) => viewChoice(choice, 'en'))),
};

function viewChoice({ code, label, also }: Choice, language: Language): ChoiceView {
  return { code, label: shownText(label, language), ...(also ? { also } : {}) };
}

/** The views of rows of long sheets, and what else they were made of. */
const keptViews = new WeakMap<
  Row,
  { readonly usual: readonly Cell[]; readonly language: Language; readonly view: RowView }
>();

/** The cells that stand for their columns: those of the row for a new entry, else of the first item. */
function usualCells({ rows }: Sheet): readonly Cell[] {
  const row = rows.findLast(({ kind }) => kind === 'new') ?? rows.find(isOrdinary);
  return row?.cells ?? [];
}

function isOrdinary({ kind }: Row): boolean {
  return kind === 'item' || kind === 'entry';
}

function inputOf(cell: Cell): Input {
  return cell.path === undefined ? 'none' : cell.input;
}

function viewCell(
  cell: Cell,
  usual: Cell | undefined,
  lists: (readonly Choice[])[],
  language: Language,
): CellView {
  // Thousands of cells are seen at each key press: nothing is made for what is as usual.
  const view: { -readonly [Key in keyof CellView]: CellView[Key] } = {
    text: shownText(cell.shown, language),
  };
  const { choices, explanation, tone, findings } = cell;
  const input = inputOf(cell);
  if (usual === undefined || input !== inputOf(usual)) view.input = input;
  if (choices && choices !== usual?.choices) view.choices = listIndex(lists, choices);
  if (explanation) view.explanation = explanationLines(inPlainWords(explanation), language).join('\n');
  if (tone) view.tone = tone;
  if (findings.length > 0) view.findings = findings.map((finding) => viewFinding(finding, cell, language));
  return view;
}

function viewFinding(finding: CellFinding, cell: Cell, language: Language): FindingView {
  const { severity, fix } = finding;
  const said = { severity, message: say(language, plainMessage(finding, cell)) };
  return fix ? { ...said, fix: say(language, plainFix(fix.title, cell)) } : said;
}

function countFindings(rows: readonly RowView[]): { readonly errors: number; readonly warnings: number } {
  let errors = 0;
  let warnings = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      const severity = worst(cell);
      if (severity === 'error') errors += 1;
      else if (severity === 'warning') warnings += 1;
    }
  }
  return { errors, warnings };
}

function listIndex(lists: (readonly Choice[])[], list: readonly Choice[]): number {
  const known = lists.indexOf(list);
  return known >= 0 ? known : lists.push(list) - 1;
}
