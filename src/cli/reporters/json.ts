import type { Reporter } from './report.js';

/** The JSON shape of format.md §6; lines and characters count from 0. */
export const json: Reporter = ({ files, off = [], summary }) => {
  const printed = files.map(({ file, findings }) => ({
    file,
    diagnostics: findings.map(({ code, severity, message, range }) => ({ code, severity, message, range })),
  }));
  // Absent if nothing is switched off.
  const extra = off.length === 0 ? {} : { off };
  return `${JSON.stringify({ files: printed, summary, ...extra }, null, 2)}\n`;
};
