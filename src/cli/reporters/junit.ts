import { create } from 'xmlbuilder2';
import { message, say } from '../../core/language/message.js';
import { type CheckReport, fails, type ReportedFile, type ReportedFinding, type Reporter } from './report.js';

/**
 * A JUnit report: a file is a test suite, a finding is a test case. A finding at or above `--fail-on` is a
 * failure. A milder one passes, with its message in `system-out`. A file without findings is one passed case.
 */
export const junit: Reporter = (report, { language }) => {
  const { files, unreadable, failOn } = report;
  const failing = (file: ReportedFile): number =>
    file.findings.filter(({ severity }) => fails(severity, failOn)).length;
  const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' });
  const root = document.ele('testsuites', {
    name: 'chibo',
    tests: files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), unreadable.length),
    failures: files.reduce((sum, file) => sum + failing(file), 0),
    errors: unreadable.length,
  });
  for (const file of files) {
    const tests = Math.max(1, file.findings.length);
    const suite = root.ele('testsuite', { name: file.file, tests, failures: failing(file), errors: 0 });
    if (file.findings.length === 0) suite.ele('testcase', { name: 'chibo', classname: file.file });
    for (const finding of file.findings) addCase(suite, file.file, finding, report);
  }
  for (const { file, reason } of unreadable) {
    const suite = root.ele('testsuite', { name: file, tests: 1, failures: 0, errors: 1 });
    const wording = say(language, message('cli/unreadable', { file, reason }));
    suite
      .ele('testcase', { name: 'chibo', classname: file })
      .ele('error', { message: wording, type: 'error' });
  }
  return `${document.end({ prettyPrint: true })}\n`;
};

type Element = ReturnType<typeof create>;

function addCase(suite: Element, file: string, finding: ReportedFinding, { failOn }: CheckReport): void {
  const { code, severity, message: wording, range } = finding;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const test = suite.ele('testcase', { name: `${code} (${place})`, classname: file });
  const said = `${file}:${place}: ${severity}: ${wording}`;
  if (fails(severity, failOn)) test.ele('failure', { message: wording, type: severity }).txt(said);
  else test.ele('system-out').txt(said);
}
