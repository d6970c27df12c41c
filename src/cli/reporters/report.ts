import type { Severity } from '../../core/finding/finding.js';
import { type Message, message } from '../../core/language/message.js';
import type { Range } from '../../core/text/positions.js';
import { uriPart } from '../../core/text/uri.js';
import type { Diagnostic } from '../../core/views/report/diagnostic.js';
import type { Context } from '../context.js';

/** A finding as reporters print it: translated, with lines, and with a unique fingerprint. */
export interface ReportedFinding extends Diagnostic {
  /** The path as people write it: `members[dv01].rank`; empty for the whole text. */
  readonly place: string;
  /**
   * The fingerprint, in hexadecimal. It is stable when lines move or the file is renamed, and unique within a
   * report.
   */
  readonly fingerprint: string;
  /** The number of findings that it summarises, if more were found than are listed. */
  readonly standsFor?: number;
  /** The source line in which the finding begins. */
  readonly line: string;
  /**
   * The fix, with the value before and after. Only safe fixes are applied by `--fix`; the others need a
   * person.
   */
  readonly offer?: string;
  readonly fix?: ReportedFix;
  /** The same without names or content of the record, unless left out; absent if the file is not a record. */
  readonly unnamed?: UnnamedFinding | 'left-out';
}

/** The form of a finding for reports that may be shared. */
export interface UnnamedFinding {
  readonly message: string;
  readonly place: string;
  /** The fix in words; absent if it would reveal content of the record. */
  readonly fixTitle?: string;
}

/** A fix as edits of the current text. */
export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

export interface ReportedFile {
  /** Relative to the working folder where it lies below it, with `/` between its parts. */
  readonly file: string;
  /** The unit of the record; absent if the file is not a record. */
  readonly unit?: { readonly id: string; readonly name: string };
  readonly findings: readonly ReportedFinding[];
}

/** The findings of a run. */
export interface CheckReport {
  readonly files: readonly ReportedFile[];
  /** Files that could not be read, with the system's error code. */
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
  /** Codes and groups that configurations switch off, with the number of suppressed findings. */
  readonly off?: readonly { readonly code: string; readonly count: number }[];
  /** The lowest severity that fails the check. */
  readonly failOn: Severity;
  /** Prints only the findings that fail the check. */
  readonly quiet: boolean;
  /** Findings in the baseline, which the report omits. */
  readonly known?: number;
  readonly summary: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
}

/** Formats a report, including the last line end. Pure. */
export type Reporter = (report: CheckReport, context: Context) => string;

const gravity: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a severity is at or above the one that fails a check. */
export function fails(severity: Severity, failOn: Severity): boolean {
  return gravity[severity] >= gravity[failOn];
}

/** The findings of all files, each with its file. */
export function allFindings({
  files,
}: CheckReport): readonly (ReportedFinding & { readonly file: string })[] {
  return files.flatMap(({ file, findings }) => findings.map((finding) => ({ ...finding, file })));
}

/** A file's name as a relative URI reference; absolute for a file outside of the folder. */
export function uriOf(file: string): string {
  const path = file.split('/').map(uriPart).join('/');
  if (/^[A-Za-z]:\//.test(file)) return `file:///${path}`;
  return file.startsWith('/') ? `file://${path}` : path;
}

/** The summary in one line. Findings that the baseline puts up with are still there. */
export function summaryText({ files, known = 0, summary }: CheckReport): Message {
  if (files.some(({ findings }) => findings.length > 0)) return message('cli/summary', summary);
  return known > 0 ? message('cli/clean-known', { ...summary, known }) : message('cli/clean', summary);
}

/** The switched-off codes in one line; `undefined` if there are none. */
export function offText({ off = [] }: CheckReport): Message | undefined {
  if (off.length === 0) return undefined;
  const codes = off.map(({ code, count }) =>
    count === 0 ? message('cli/off-code', { code }) : message('cli/off-code-count', { code, count }),
  );
  return message('cli/off', { count: off.length, codes: { parts: codes, by: ', ' } });
}
