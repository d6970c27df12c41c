import type { Severity } from '../../core/finding/finding.js';
import { type Message, message } from '../../core/language/message.js';
import type { Range } from '../../core/text/positions.js';
import { uriPart } from '../../core/text/uri.js';
import type { Diagnostic } from '../../core/views/report/diagnostic.js';
import type { Context } from '../context.js';

/** A finding as reporters print it: in one language, with its lines, and apart from others for ever. */
export interface ReportedFinding extends Diagnostic {
  /** What it is about, as people write it: `members[dv01].rank`; empty for a text as a whole. */
  readonly place: string;
  /** Stays when lines move or the file is renamed; no two of a report are alike. Hexadecimal. */
  readonly fingerprint: string;
  /** How many findings it stands for, where it is the rest of more than are listed. */
  readonly standsFor?: number;
  /** The line of the text that the finding begins in. */
  readonly line: string;
  /** How it can be fixed, with the value before and after; people decide unless `--fix` makes it. */
  readonly offer?: string;
  readonly fix?: ReportedFix;
  /** The same without people and without what the record says; absent where the file is no record. */
  readonly unnamed?: UnnamedFinding;
}

/** What reports that are kept and passed on say of a finding. */
export interface UnnamedFinding {
  readonly message: string;
  readonly place: string;
  /** Words for the fix; absent where the fix would write something of the record. */
  readonly fixTitle?: string;
}

/** A fix in places of the text as it is. */
export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

export interface ReportedFile {
  /** Relative to the working folder where it lies below it, with `/` between its parts. */
  readonly file: string;
  /** The unit that the file is about; absent where it is no record. */
  readonly unit?: { readonly id: string; readonly name: string };
  readonly findings: readonly ReportedFinding[];
}

/** The findings of a run. */
export interface CheckReport {
  readonly files: readonly ReportedFile[];
  /** Files that could not be read at all, and the code of the system's error. */
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
  /** Codes and groups that configurations switch off, and how many findings each leaves out. */
  readonly off?: readonly { readonly code: string; readonly count: number }[];
  /** From where on findings fail the check. */
  readonly failOn: Severity;
  /** Only what fails the check is of interest. */
  readonly quiet: boolean;
  readonly summary: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
}

/** Prints a report, line end included; pure. */
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

/** A file's name as a relative URI reference, or an absolute one for a file elsewhere. */
export function uriOf(file: string): string {
  const path = file.split('/').map(uriPart).join('/');
  if (/^[A-Za-z]:\//.test(file)) return `file:///${path}`;
  return file.startsWith('/') ? `file://${path}` : path;
}

/** What the configurations switch off, in a line; `undefined` where that is nothing. */
export function offText({ off = [] }: CheckReport): Message | undefined {
  if (off.length === 0) return undefined;
  const codes = off.map(({ code, count }) =>
    count === 0 ? message('cli/off-code', { code }) : message('cli/off-code-count', { code, count }),
  );
  return message('cli/off', { count: off.length, codes: { parts: codes, by: ', ' } });
}
