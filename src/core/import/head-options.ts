import type { Assessment } from '../workspace/assess.js';
import { importFields } from './fields.js';
import type { ColumnMap, HeadOptions } from './head.js';
import { type ImportSection, importSections } from './sections.js';

/** What the user has said about the heads of tables. */
export interface GivenHeads {
  /** The only section to take. */
  readonly section?: ImportSection | undefined;
  /** Heads given a meaning for this file. */
  readonly map?: ColumnMap | undefined;
  /** Heads given a meaning before, by section. */
  readonly remembered?: ReadonlyMap<string, ColumnMap> | undefined;
}

export type FieldsOf = (section: ImportSection) => ReturnType<typeof importFields>;

/** What the heads of tables for a record are looked for with. */
export function headOptions(assessment: Assessment, fieldsOf: FieldsOf, given: GivenHeads): HeadOptions {
  const none: ColumnMap = new Map();
  return {
    sections: given.section === undefined ? importSections : [given.section],
    fieldsOf,
    mapOf: (section) =>
      new Map([...(given.map ?? none), ...(given.remembered?.get(section) ?? none)].reverse()),
    year: assessment.record?.period?.to.slice(0, 4),
    isSectionGiven: given.section !== undefined,
  };
}

/** The fields of each section, worked out once. */
export function fieldsBySection(assessment: Assessment): FieldsOf {
  const made = new Map<ImportSection, ReturnType<typeof importFields>>();
  return (section) => {
    const fields = made.get(section) ?? importFields(assessment, section);
    made.set(section, fields);
    return fields;
  };
}
