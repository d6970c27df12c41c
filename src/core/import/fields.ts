import { type Language, type Message, message, say } from '../language/message.js';
import type { RecordSheetId, SheetColumn } from '../views/sheet/sheet.js';
import { sheetOf } from '../views/sheet/sheets.js';
import type { Assessment } from '../workspace/assess.js';
import { fieldAliases } from './aliases.js';
import { headKeys } from './head-key.js';
import type { ImportSection } from './sections.js';

/** A column that a table may have, by the keys of its heads. */
export interface ImportField {
  readonly id: string;
  /** Heads that name it by themselves. */
  readonly keys: ReadonlySet<string>;
  /** What it is called in reports. */
  readonly title: SheetColumn['title'];
  /** Recognised, and shown in the record without being written there: a standard score, a result. */
  readonly isComputed: boolean;
}

/** The sheets whose columns a section's table may have. */
function sheetsOfSection(section: ImportSection): readonly RecordSheetId[] {
  return section === 'criteria' ? ['criteria', 'months'] : [section];
}

/** What fields are called that the grid has no column for. */
const ownTitles: Readonly<Record<string, Message>> = {
  'name:family': message('import/field-name-family'),
  'name:given': message('import/field-name-given'),
  passed: message('import/field-passed'),
  failed: message('import/field-failed'),
};

const computed: ReadonlySet<string> = new Set(['fiveGood', 'max', 'final']);

/** The columns that a section takes: those of its sheet, and some that tables alone have. */
export function importFields(assessment: Assessment, section: ImportSection): readonly ImportField[] {
  const columns = new Map<string, SheetColumn>();
  for (const id of sheetsOfSection(section)) {
    for (const column of sheetOf(assessment, id).columns)
      if (!columns.has(column.id)) columns.set(column.id, column);
  }
  const aliases = fieldAliases[section];
  const fields = [...columns.values()].map(
    (column): ImportField => ({
      id: column.id,
      title: column.title,
      keys: new Set([...keysOfColumn(column), ...(aliases[column.id] ?? [])]),
      isComputed: computed.has(column.id),
    }),
  );
  const others = Object.entries(aliases).filter(([id]) => !columns.has(id));
  return [
    ...fields,
    ...others.map(([id, keys]) => ({
      id,
      title: ownTitles[id] ?? id,
      keys: new Set(keys),
      isComputed: false,
    })),
  ];
}

const languages: readonly Language[] = ['vi', 'en'];

/** Titles in both languages, by themselves and behind the heading that they share. */
function keysOfColumn({ title, group, called, id }: SheetColumn): readonly string[] {
  const keys = languages.flatMap((language) => {
    const own = shown(title, language);
    const above = group === undefined ? '' : shown(group, language);
    const name = called === undefined ? '' : shown(called, language);
    return [own, `${above} ${own}`, name].flatMap(headKeys);
  });
  const month = /^month:(\d+)$/.exec(id)?.[1];
  return month === undefined ? keys : [...keys, ...monthKeys(Number(month))];
}

function monthKeys(month: number): readonly string[] {
  const written = [String(month), String(month).padStart(2, '0')];
  return written.flatMap((number) => [
    `thang ${number}`,
    `t ${number}`,
    `t${number}`,
    `diem thang ${number}`,
    `th ${number}`,
    `tu cham tung thang ${number}`,
  ]);
}

function shown(value: Message | string, language: Language): string {
  return typeof value === 'string' ? value : say(language, value);
}
