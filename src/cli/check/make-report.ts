import { createHash } from 'node:crypto';
import { findingCount } from '../../core/finding/capped.js';
import type { Severity } from '../../core/finding/finding.js';
import type { CheckReport, ReportedFile } from '../reporters/report.js';
import type { FileFindings, LocatedFinding } from './located.js';

/** The check of one file, under the name it is shown by. */
export interface ReportInput extends FileFindings {
  readonly file: string;
}

/** Gives every finding of a run a fingerprint of its own. */
export function fingerprinted(results: readonly ReportInput[]): readonly ReportedFile[] {
  const seen = new Map<string, number>();
  return results.map(({ file, subject, unit, findings }) => ({
    file,
    ...(unit ? { unit } : {}),
    findings: findings.map((finding) => {
      const about = aboutOf(finding, subject === '' ? file : subject);
      const count = (seen.get(about) ?? 0) + 1;
      seen.set(about, count);
      return { ...finding, fingerprint: hashOf(`${about}\n${count}`) };
    }),
  }));
}

/**
 * Neither the line nor the message, which change with what stands around them. A quota stands at one of those who have
 * the rank and is about none of them.
 */
function aboutOf({ code, place }: LocatedFinding, subject: string): string {
  return [subject, code, code.startsWith('quota/') ? '' : place].join('\n');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

export function summaryOf(files: readonly ReportedFile[]): CheckReport['summary'] {
  const count = (severity: Severity): number =>
    files.reduce((sum, file) => sum + findingCount(file.findings, severity), 0);
  return { files: files.length, errors: count('error'), warnings: count('warning'), infos: count('info') };
}
