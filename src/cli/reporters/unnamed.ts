import type { CheckReport, ReportedFinding } from './report.js';

/** A report that may be shared: people are codes and nothing of the record is quoted. */
export function withoutNames(report: CheckReport): CheckReport {
  return {
    ...report,
    files: report.files.map((file) => ({ ...file, findings: file.findings.map(unnamed) })),
  };
}

function unnamed({ unnamed: said, offer: _, fix, ...finding }: ReportedFinding): ReportedFinding {
  if (said === undefined) return fix ? { ...finding, fix } : finding;
  // A finding that names people must not get into a report without names.
  if (said === 'left-out') throw new Error('the findings were made for the terminal alone');
  const { message, place, fixTitle: title } = said;
  // The source line is for the terminal only.
  const plain = { ...finding, message, place, line: '' };
  return fix && title !== undefined ? { ...plain, fix: { ...fix, title } } : plain;
}
