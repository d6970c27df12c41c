import { appraisalMessages } from './messages/appraisal.js';
import { cliMessages } from './messages/cli.js';
import { cliHelpMessages } from './messages/cli-help.js';
import { cliRecordMessages } from './messages/cli-record.js';
import { cliReportsMessages } from './messages/cli-reports.js';
import { cliToolsMessages } from './messages/cli-tools.js';
import { codesMessages } from './messages/codes.js';
import { comparisonMessages } from './messages/comparison.js';
import { comparisonPageMessages } from './messages/comparison-page.js';
import { comparisonProfilesMessages } from './messages/comparison-profiles.js';
import { comparisonRecordMessages } from './messages/comparison-record.js';
import { editMessages } from './messages/edit.js';
import { editorMessages } from './messages/editor.js';
import { factsMessages } from './messages/facts.js';
import { formMessages } from './messages/form.js';
import { gridMessages } from './messages/grid.js';
import { handOverMessages } from './messages/hand-over.js';
import { importMessages } from './messages/import.js';
import { mergeAndHandOverMessages } from './messages/merge-and-hand-over.js';
import { nextRecordMessages } from './messages/next-record.js';
import { pageMessages } from './messages/page.js';
import { paperMessages } from './messages/paper.js';
import { plainMessages } from './messages/plain.js';
import { previewMessages } from './messages/preview.js';
import { profileMessages } from './messages/profile.js';
import { rollupMessages } from './messages/rollup.js';
import { rollupFiguresMessages } from './messages/rollup-figures.js';
import { rulesMessages } from './messages/rules.js';
import { scoreMessages } from './messages/score.js';
import { sheetMessages } from './messages/sheet.js';
import { sheetOfUnitMessages } from './messages/sheet-of-unit.js';
import { unitsViewMessages } from './messages/units-view.js';
import { yamlAndSchemaMessages } from './messages/yaml-and-schema.js';

/** Every message in both languages; a file for each family. */
export const catalogue = {
  ...appraisalMessages,
  ...cliMessages,
  ...cliHelpMessages,
  ...cliRecordMessages,
  ...cliReportsMessages,
  ...cliToolsMessages,
  ...codesMessages,
  ...comparisonMessages,
  ...comparisonPageMessages,
  ...comparisonProfilesMessages,
  ...comparisonRecordMessages,
  ...editMessages,
  ...editorMessages,
  ...factsMessages,
  ...formMessages,
  ...gridMessages,
  ...handOverMessages,
  ...importMessages,
  ...mergeAndHandOverMessages,
  ...nextRecordMessages,
  ...pageMessages,
  ...paperMessages,
  ...plainMessages,
  ...previewMessages,
  ...profileMessages,
  ...rollupMessages,
  ...rollupFiguresMessages,
  ...rulesMessages,
  ...scoreMessages,
  ...sheetMessages,
  ...sheetOfUnitMessages,
  ...unitsViewMessages,
  ...yamlAndSchemaMessages,
};
