import type { Reporter } from './report.js';

/** The form of format.md §6: lines and characters count from 0. */
export const json: Reporter = ({ files, off = [], summary }) => {
  const printed = files.map(({ file, findings }) => ({
    file,
    diagnostics: findings.map(({ code, severity, message, range }) => ({ code, severity, message, range })),
  }));
  // Absent where nothing is switched off.
  const extra = off.length === 0 ? {} : { off };
  return `${JSON.stringify({ files: printed, summary, ...extra }, null, 2)}\n`;
};
