import type { Severity } from '../../core/finding/finding.js';
import { message, say } from '../../core/language/message.js';
import { allFindings, type ReportedFinding, type Reporter } from './report.js';
import { plainText } from './terminal.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
const order: readonly Severity[] = ['error', 'warning', 'info'];

/** GitHub shows at most this many annotations of each kind per step. */
const mostShown = 10;

/** Workflow commands of GitHub Actions, most severe first; lines and columns from 1. */
export const github: Reporter = (report, { language }) => {
  const findings = allFindings(report);
  const commandsOf = (severity: Severity): readonly string[] =>
    findings.filter((finding) => finding.severity === severity).map(command);
  const groups = order.map(commandsOf);
  const hidden = groups.reduce((sum, { length }) => sum + Math.max(0, length - mostShown), 0);
  const note = say(language, message('cli/github-more', { count: hidden }));
  const more = hidden > 0 ? [`::notice title=Chibo::${data(note)}`] : [];
  return [...groups.flat(), ...more].map((line) => `${line}\n`).join('');
};

/** For a finding on several lines only its start is marked: GitHub supports columns within one line only. */
function command({
  file,
  code,
  severity,
  message: wording,
  range,
}: ReportedFinding & { readonly file: string }): string {
  const { start, end } = range;
  const place = { file, line: start.line + 1, col: start.character + 1 };
  const stop = start.line === end.line ? { endLine: end.line + 1, endColumn: end.character + 1 } : {};
  const properties = Object.entries({ ...place, ...stop, title: code });
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${data(wording)}`;
}

/** Line ends have a code of their own; what else would act on the log is shown as a sign. */
function data(value: string): string {
  const lines = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return plainText(lines);
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
