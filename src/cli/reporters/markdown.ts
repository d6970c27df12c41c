import { messageNamed, say } from '../../core/language/message.js';
import { escapeMarkdown, markdownCode } from '../../core/text/markdown.js';
import { allFindings, offText, type Reporter, summaryText } from './report.js';

/** Maximum number of rows. GitHub limits a summary to one megabyte, and nobody reads more. */
const mostRows = 500;

/** A page for the job summary: one table, most severe first. */
export const markdown: Reporter = (report, { language }) => {
  const t = (...[key, values]: Parameters<typeof messageNamed>): string =>
    escapeMarkdown(say(language, messageNamed(key, values)));
  const findings = ['error', 'warning', 'info'].flatMap((severity) =>
    allFindings(report).filter((finding) => finding.severity === severity),
  );
  const clean = findings.length === 0;
  const head = [`### Chibo`, '', escapeMarkdown(say(language, summaryText(report))), ''];
  const rows = findings
    .slice(0, mostRows)
    .map(({ file, severity, code, message: wording, range }) => [
      t(`severity/${severity}`),
      markdownCode(`${file}:${range.start.line + 1}`),
      escapeMarkdown(wording),
      code,
    ]);
  const table = [
    [t('cli/column-severity'), t('cli/column-place'), t('cli/column-finding'), t('cli/column-code')],
  ];
  const lines = clean
    ? []
    : [...table, ['---', '---', '---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`);
  const more = findings.length > mostRows ? ['', t('cli/more', { count: findings.length - mostRows })] : [];
  const off = offText(report);
  const switched = off ? ['', escapeMarkdown(say(language, off))] : [];
  return `${[...head, ...lines, ...more, ...switched].join('\n').trimEnd()}\n`;
};
