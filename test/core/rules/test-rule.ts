import { describe, expect, test } from 'vitest';
import type { Code, Severity } from '../../../src/core/finding/finding.js';
import { textRules } from '../../../src/core/finding/text/text-rules.js';
import { recordRules } from '../../../src/core/rules/rules.js';
import { indexLines } from '../../../src/core/text/positions.js';
import { toDiagnostics } from '../../../src/core/views/report/diagnostic.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { expectPlainWords } from '../views/sheet/plain-words.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';

export interface RuleCase {
  readonly name: string;
  /** What the record says; the lines that every record needs are put below it where they are missing. */
  readonly record?: string;
  /** The whole text instead, to which nothing is added. */
  readonly text?: string;
  /** The text of the profile in place of the small one below. */
  readonly profile?: string;
  /** What is found under the rule's code, and nothing more. */
  readonly findings: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  /** The underlined part of the source. */
  readonly text: string;
  /** The Vietnamese message. */
  readonly message?: string;
  /** The English message. */
  readonly english?: string;
}

/** Two groups of 50: points of 30 and a check of 20; a derived item of 40 and points of 10; bonus, penalty. */
export const smallProfile = `chiboProfile: 1
id: thu
version: "1"
title: Thử
valid: {from: 2020-01-01, to: 2029-12-31}
appliesTo: [chi-bo, chi-bo-co-so]
scale: {max: 100, step: 0.5, na: rescale}
groups:
  - id: I
    title: Nhiệm vụ
    min: 30
    items:
      - {id: I.1, title: Nghị quyết, kind: points, max: 30}
      - {id: I.2, title: Quy chế, kind: check, max: 20}
  - id: II
    title: Sinh hoạt
    items:
      - {id: II.1, title: Thường kỳ, kind: derived, max: 40, formula: "40.0 * meetings.thuongKy / 12.0"}
      - {id: II.2, title: Biên bản, kind: points, max: 10}
      - {id: C.1, title: Thưởng, kind: bonus, max: 3}
      - {id: T.1, title: Phạt, kind: penalty, max: 5}
bands:
  - {id: tot, title: Tốt, min: 50, groups: pass, mustBeMax: [I.2]}
  - {id: kha, title: Khá, min: 20}
  - {id: chua-dat, title: Chưa đạt, min: 0}
vetoes:
  - {id: V1, title: Có kỷ luật, when: "discipline.cases > 0.0", to: chua-dat}
quotas:
  - {id: htxs, level: htxs, max: 0.2, base: htt-tro-len}
`;

const needed = [
  ['chibo', '1'],
  ['profile', 'thu.chibo-profile.yaml'],
  ['branch', '{id: cb1, name: Chi bộ 1, type: chi-bo}'],
  ['period', '2023'],
] as const;

/** The record as it is assessed: the lines that every record needs stand below those given. */
export function completed(record: string): string {
  const own = record.startsWith('\n') ? record.slice(1) : record;
  const missing = needed.filter(([key]) => !new RegExp(`^${key}:`, 'm').test(own));
  const lines = missing.map(([key, value]) => `${key}: ${value}\n`);
  return `${own === '' || own.endsWith('\n') ? own : `${own}\n`}${lines.join('')}`;
}

/** Runs a table of records through everything and looks at what is found under one code. */
export function testRule(code: Code, cases: readonly RuleCase[]): void {
  describe(code, () => {
    test.each(cases)('$name', async ({ record, text, profile = smallProfile, findings }) => {
      const source = text ?? completed(record ?? '');
      const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': profile });
      const assessment = await assessIn(workspace, 'thu.chibo.yaml', source);
      expectPlainWords(assessment);
      const found = assessment.findings.filter((finding) => finding.code === code);
      const lines = indexLines(source);
      const actual = toDiagnostics(found, source, 'vi').map(({ message, range }, index) => {
        const expected = findings[index];
        return {
          line: range.start.line + 1,
          text: source.slice(lines.offset(range.start), lines.offset(range.end)),
          ...(expected?.message !== undefined && { message }),
          ...(expected?.english !== undefined && {
            english: toDiagnostics(found, source, 'en')[index]?.message,
          }),
        };
      });
      expect(actual).toEqual(findings);
      const severities = new Set(found.map((finding) => finding.severity));
      if (found.length > 0) expect([...severities]).toEqual([severityOf(code)]);
    });
  });
}

/** The severity a code has in format.md §5, as its rule says; a schema finding is always an error. */
function severityOf(code: Code): Severity | undefined {
  if (code.startsWith('schema/')) return 'error';
  return [...textRules, ...recordRules].find((rule) => rule.code === code)?.severity;
}
