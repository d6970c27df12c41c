import type { Reporter } from './report.js';

/** The form of format.md §6: lines and characters count from 0. */
export const json: Reporter = ({ files, summary }) => {
  const printed = files.map(({ file, diagnostics }) => ({ file, diagnostics }));
  return `${JSON.stringify({ files: printed, summary }, null, 2)}\n`;
};
