import type { Severity } from '../../core/finding/finding.js';
import { allFindings, type Reporter } from './report.js';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** A code quality report of GitLab; lines from 1, paths without `./`. */
export const gitlab: Reporter = (report) => {
  const issues = allFindings(report).map(({ file, code, severity, message, range, fingerprint }) => ({
    description: message,
    check_name: code,
    fingerprint,
    severity: severities[severity],
    location: { path: file, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
};
