import { findingCount } from '../../core/finding/capped.js';
import type { Severity } from '../../core/finding/finding.js';
import { type MessageKey, say } from '../../core/language/message.js';
import { ruleSummary } from '../../core/rules/pages.js';
import type { Context } from '../context.js';
import { type CheckReport, type ReportedFile, summaryText } from './report.js';
import { type TextColumn, textTable } from './text-table.js';

/** How often a code was found, and in how many files. */
interface CodeCount {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly files: number;
}

/** The counts for the records of one unit. */
interface UnitCount {
  readonly id: string;
  readonly name: string;
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

interface Statistics {
  /** The most frequent first. */
  readonly codes: readonly CodeCount[];
  /** Units with findings, sorted by errors, then by warnings, descending. */
  readonly units: readonly UnitCount[];
}

/** `check --statistics`: counts by code and by unit instead of the findings; for people. */
export function statisticsText(report: CheckReport, { io, language }: Context): string {
  const { codes, units } = statisticsOf(report.files);
  const column = (key: MessageKey, isNumber = false): TextColumn => ({
    title: say(language, { key }),
    isNumber,
  });
  const summary = say(language, summaryText(report));
  if (codes.length === 0) return `${summary}\n`;
  const byCode = textTable(
    [
      column('statistics/count', true),
      column('statistics/files', true),
      column('statistics/severity'),
      column('statistics/code'),
      column('statistics/what'),
    ],
    codes.map(({ code, severity, count, files }) => [
      String(count),
      String(files),
      say(language, { key: `severity/${severity}` }),
      code,
      firstSentence(ruleSummary(code, language)),
    ]),
    io,
  );
  const byUnit = textTable(
    [
      column('table/errors', true),
      column('table/warnings', true),
      column('table/notes', true),
      column('statistics/files', true),
      column('table/id'),
      column('table/unit'),
    ],
    units.map(({ id, name, ...counts }) => [
      ...[counts.errors, counts.warnings, counts.infos, counts.files].map(String),
      id || '–',
      name || '–',
    ]),
    io,
  );
  return [...byCode, '', ...byUnit, '', summary, ''].join('\n');
}

/** The same as JSON: `{"codes": […], "units": […], "summary": {…}}`. */
export function statisticsJson({ files, summary }: CheckReport): string {
  return `${JSON.stringify({ ...statisticsOf(files), summary }, null, 2)}\n`;
}

function statisticsOf(files: readonly ReportedFile[]): Statistics {
  const codes = new Map<string, CodeCount>();
  const units = new Map<string, UnitCount>();
  for (const { unit, findings } of files) {
    const inFile = new Map<string, CodeCount>();
    for (const { code, severity, standsFor = 1 } of findings) {
      const key = `${code} ${severity}`;
      const before = inFile.get(key) ?? { code, severity, count: 0, files: 1 };
      inFile.set(key, { ...before, count: before.count + standsFor });
    }
    for (const [key, { count, ...found }] of inFile) {
      const before = codes.get(key);
      codes.set(key, {
        ...found,
        count: (before?.count ?? 0) + count,
        files: (before?.files ?? 0) + 1,
      });
    }
    if (findings.length === 0) continue;
    const { id, name } = unit ?? { id: '', name: '' };
    const before = units.get(id) ?? { id, name, files: 0, errors: 0, warnings: 0, infos: 0 };
    units.set(id, {
      ...before,
      files: before.files + 1,
      errors: before.errors + findingCount(findings, 'error'),
      warnings: before.warnings + findingCount(findings, 'warning'),
      infos: before.infos + findingCount(findings, 'info'),
    });
  }
  return {
    codes: [...codes.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    units: [...units.values()].sort(
      (a, b) => b.errors - a.errors || b.warnings - a.warnings || b.infos - a.infos || (a.id < b.id ? -1 : 1),
    ),
  };
}

/** `Lỗi. Điểm nhỏ hơn 0 …` without the severity in front, and cut to one line. */
function firstSentence(summary: string): string {
  const [, ...rest] = summary.split('. ');
  const sentence = (rest[0] ?? '').replace(/\.$/, '');
  return sentence.length > 80 ? `${sentence.slice(0, 79)}…` : sentence;
}
