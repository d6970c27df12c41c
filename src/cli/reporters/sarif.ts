import { version } from '../../../package.json';
import type { Severity } from '../../core/finding/finding.js';
import { textRules } from '../../core/finding/text/text-rules.js';
import { message, say } from '../../core/language/message.js';
import { sectionOf } from '../../core/rules/pages.js';
import { recordRules } from '../../core/rules/rules.js';
import type { Range } from '../../core/text/positions.js';
import type { Context } from '../context.js';
import { allFindings, type CheckReport, type ReportedFinding, type Reporter, uriOf } from './report.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Code scanning accepts at most this many results per run. */
const mostResults = 25_000;

/** SARIF 2.1.0: one run with its rules and their help, fingerprints, and fixes; columns in UTF-16 units. */
export const sarif: Reporter = (report, context) => {
  const rules = rulesOf(report);
  const run = {
    tool: { driver: { name: 'chibo', version, rules: rules.map((code) => ruleOf(code, context)) } },
    invocations: [invocationOf(report, context)],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { ROOT: { description: { text: say(context.language, message('cli/sarif-root')) } } },
    results: allFindings(report)
      .slice(0, mostResults)
      .map((finding) => resultOf(finding, rules)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const severities: ReadonlyMap<string, Severity> = new Map(
  [...textRules, ...recordRules].map(({ code, severity }) => [code, severity]),
);

/** All rules, and the schema keywords that were found. */
function rulesOf(report: CheckReport): readonly string[] {
  return [...new Set([...severities.keys(), ...allFindings(report).map(({ code }) => code)])];
}

function ruleOf(code: string, { language }: Context): object {
  const page = sectionOf(code);
  const level = levels[severities.get(code) ?? 'error'];
  const defaultConfiguration = { level };
  if (page === undefined) return { id: code, defaultConfiguration };
  const what = language === 'vi' ? page.what : page.english;
  const fix = language === 'vi' ? page.fix : page.english;
  return {
    id: code,
    shortDescription: { text: what },
    help: { text: fix === '' ? what : fix, markdown: page.page },
    defaultConfiguration,
  };
}

function invocationOf({ unreadable }: CheckReport, { language }: Context): object {
  return {
    executionSuccessful: unreadable.length === 0,
    toolExecutionNotifications: unreadable.map(({ file, reason }) => ({
      level: 'error',
      message: { text: say(language, message('cli/unreadable', { file, reason })) },
      locations: [{ physicalLocation: { artifactLocation: locationOf(file) } }],
    })),
  };
}

function resultOf(finding: ReportedFinding & { readonly file: string }, rules: readonly string[]): object {
  const { file, code, severity, message: wording, range, place, fingerprint, fix } = finding;
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: levels[severity],
    message: { text: wording },
    locations: [
      {
        physicalLocation: { artifactLocation: locationOf(file), region: regionOf(range) },
        ...(place === '' ? {} : { logicalLocations: [{ fullyQualifiedName: place }] }),
      },
    ],
    partialFingerprints: { 'chibo/v1': fingerprint },
    ...(fix ? { fixes: [fixOf(file, fix)] } : {}),
  };
}

function fixOf(file: string, { title, edits }: NonNullable<ReportedFinding['fix']>): object {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: regionOf(range),
    insertedContent: { text },
  }));
  const artifactChanges = [{ artifactLocation: locationOf(file), replacements }];
  return { description: { text: title }, artifactChanges };
}

function locationOf(file: string): object {
  const uri = uriOf(file);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: 'ROOT' };
}

/** Lines and columns from 1; the end column is exclusive. */
function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
