import { allFindings, type Reporter } from './report.js';
import { plainText } from './terminal.js';

/**
 * One line per finding, in a stable form that problem matchers parse: `FILE:LINE:COLUMN: SEVERITY: MESSAGE
 * [CODE]`.
 */
export const compact: Reporter = (report) =>
  allFindings(report)
    .map(({ file, severity, message, code, range: { start } }) => {
      const place = `${file}:${start.line + 1}:${start.character + 1}`;
      return `${plainText(`${place}: ${severity}: ${message}`)} [${code}]\n`;
    })
    .join('');
