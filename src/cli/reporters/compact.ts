import { allFindings, type Reporter } from './report.js';
import { plainText } from './terminal.js';

/** A line for each finding, which does not change and which problem matchers read: `FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]`. */
export const compact: Reporter = (report) =>
  allFindings(report)
    .map(({ file, severity, message, code, range: { start } }) => {
      const place = `${file}:${start.line + 1}:${start.character + 1}`;
      return `${plainText(`${place}: ${severity}: ${message}`)} [${code}]\n`;
    })
    .join('');
