import type { CheckReport, ReportedFinding } from './report.js';

/** A report that may be kept and passed on: people by their codes, nothing quoted of the record. */
export function withoutNames(report: CheckReport): CheckReport {
  return {
    ...report,
    files: report.files.map((file) => ({ ...file, findings: file.findings.map(unnamed) })),
  };
}

function unnamed({ unnamed: said, offer: _, fix, ...finding }: ReportedFinding): ReportedFinding {
  if (said === undefined) return fix ? { ...finding, fix } : finding;
  const { message, place, fixTitle: title } = said;
  // The line of the text is for the reader of the terminal.
  const plain = { ...finding, message, place, line: '' };
  return fix && title !== undefined ? { ...plain, fix: { ...fix, title } } : plain;
}
