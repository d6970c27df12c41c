import { asList, asMap, asText } from '../../core/record/read.js';
import { refuseOutside } from '../files/boundary.js';
import { readText } from '../files/read-file.js';
import type { ReportedFile } from '../reporters/report.js';

/**
 * Known findings that the check tolerates. They match by fingerprint; file, code and place are there for
 * people.
 */
export type Baseline = ReadonlySet<string>;

const version = 1;

/**
 * Reads a baseline; `undefined` if the file is missing or invalid. A path that leads out of the repository is
 * a usage error.
 */
export async function readBaseline(file: string): Promise<Baseline | undefined> {
  refuseOutside(file);
  try {
    const data = asMap(JSON.parse((await readText(file)).text));
    if (data.chiboBaseline !== version) return undefined;
    return new Set(asList(data.findings).flatMap((entry) => asText(asMap(entry).fingerprint) ?? []));
  } catch {
    return undefined;
  }
}

/** Makes the baseline of the current findings, one per line so that it merges well. */
export function baselineText(files: readonly ReportedFile[]): string {
  const entries = files.flatMap(({ file, findings }) =>
    findings.map(({ fingerprint, code, place }) => ({ file, code, place, fingerprint })),
  );
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  return `{\n  "chiboBaseline": ${version},\n  "findings": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
}

/** The findings that are not in the baseline, and how many of the baseline's findings still occur. */
export function newSince(
  baseline: Baseline,
  files: readonly ReportedFile[],
): { readonly files: readonly ReportedFile[]; readonly known: number } {
  let known = 0;
  const left = files.map(({ file, findings }) => ({
    file,
    findings: findings.filter(({ fingerprint }) => {
      const isKnown = baseline.has(fingerprint);
      if (isKnown) known += 1;
      return !isKnown;
    }),
  }));
  return { files: left, known };
}
