import { listSections } from '../record/list-sections.js';

export const importSections = [...listSections, 'criteria'] as const;
/** A section that a table can become. */
export type ImportSection = (typeof importSections)[number];
