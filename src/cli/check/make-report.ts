import { createHash } from 'node:crypto';
import { findingCount } from '../../core/finding/capped.js';
import type { Severity } from '../../core/finding/finding.js';
import type { CheckReport, ReportedFile } from '../reporters/report.js';
import type { FileFindings, LocatedFinding } from './located.js';

/** The result of one file with its display name. */
export interface ReportInput extends FileFindings {
  readonly file: string;
}

/** Gives every finding a fingerprint that is unique in the run. */
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
 * The fingerprint contains neither the line nor the message because both change with the surrounding text. A
 * quota finding is placed at one member of the rank but is about the whole rank, so its fingerprint leaves
 * out the place.
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
