import { editsOf } from '../../core/edit/apply-fixes.js';
import type { Finding } from '../../core/finding/finding.js';
import { type Language, message, say } from '../../core/language/message.js';
import type { ParsedText } from '../../core/parse/parse.js';
import { pathText } from '../../core/parse/path-text.js';
import type { Profile } from '../../core/profile/profile.js';
import { Nameless } from '../../core/redact/nameless.js';
import { indexLines, type LineIndex } from '../../core/text/positions.js';
import type { Diagnostic } from '../../core/views/report/diagnostic.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type { ReportedFinding, ReportedFix } from '../reporters/report.js';

/** A finding of one file, before its fingerprint is made unique in the report. */
export type LocatedFinding = Omit<ReportedFinding, 'fingerprint'>;

/** The result of checking a file. Plain data, so that it can be cached. */
export interface FileFindings {
  /** The identity of the file regardless of its name: branch, period and profile; empty if unknown. */
  readonly subject: string;
  /** The unit of the record; absent if the file is not a record. */
  readonly unit?: { readonly id: string; readonly name: string };
  readonly findings: readonly LocatedFinding[];
  /** How many findings the configuration switches off, by code or group as written there; absent if none. */
  readonly off?: Readonly<Record<string, number>>;
}

export interface Checked {
  readonly parsed: ParsedText;
  readonly findings: readonly Finding[];
  readonly profile: Profile | undefined;
  readonly record?: Assessment['record'];
}

/** The edits of a fix are found by parsing the text again, so the characters are read once for all fixes. */
const mostRead = 50_000_000;

/**
 * Translates findings and converts their positions to lines; `withFixes` also computes their edits, `unnamed`
 * also words them without names, which takes as long as checking the record.
 */
export function located(
  checked: Checked,
  language: Language,
  { withFixes, unnamed }: { readonly withFixes: boolean; readonly unnamed: boolean },
): FileFindings {
  const { parsed, findings, record } = checked;
  const period = record?.period;
  const subject =
    record && period && record.branch.id !== ''
      ? [record.branch.id, period.from, period.to, record.profile ?? ''].join(' ')
      : '';
  const unit = record ? { unit: { id: record.branch.id, name: record.branch.name } } : {};
  if (findings.length === 0) return { subject, ...unit, findings: [] };
  const lines = indexLines(parsed.text);
  // A profile or a configuration contains no people.
  const nameless = 'record' in checked && unnamed ? new Nameless({ ...checked, record }) : undefined;
  const isLeftOut = 'record' in checked && !unnamed;
  let left = Math.ceil(mostRead / parsed.text.length);
  return {
    subject,
    ...unit,
    findings: findings.map((finding) => {
      const isWorkedOut = withFixes && finding.fix !== undefined && left > 0;
      if (isWorkedOut) left -= 1;
      const fix = isWorkedOut ? fixOf(finding, checked, lines, language) : undefined;
      return {
        ...diagnosticOf(finding, lines, language),
        ...textOf(finding, parsed, lines),
        ...offerOf(finding, language),
        ...(isLeftOut ? { unnamed: 'left-out' } : unnamedOf(finding, nameless, language)),
        ...(finding.standsFor ? { standsFor: finding.standsFor } : {}),
        ...(fix ? { fix } : {}),
      };
    }),
  };
}

function diagnosticOf(
  { code, severity, message: wording, span }: Finding,
  lines: LineIndex,
  language: Language,
): Diagnostic {
  return { code, severity, message: say(language, wording), range: lines.range(span) };
}

/** The maximum length of a source line that is kept in a report. */
const longestLine = 2000;

function textOf(
  { path, span }: Finding,
  parsed: ParsedText,
  lines: LineIndex,
): Pick<LocatedFinding, 'place' | 'line'> {
  const start = lines.offset({ line: lines.position(span.start).line, character: 0 });
  const line = /^[^\r\n]*/.exec(parsed.text.slice(start, start + longestLine))?.[0] ?? '';
  return { place: pathText(path ?? [], parsed.root), line };
}

function offerOf({ fix }: Finding, language: Language): Pick<LocatedFinding, 'offer'> {
  if (fix === undefined) return {};
  return { offer: say(language, fix.safe ? message('cli/offer-safe', { title: fix.title }) : fix.title) };
}

function unnamedOf(
  finding: Finding,
  nameless: Nameless | undefined,
  language: Language,
): Pick<LocatedFinding, 'unnamed'> {
  if (nameless === undefined) return {};
  const title = nameless.fix(finding);
  return {
    unnamed: {
      message: say(language, nameless.message(finding)),
      place: nameless.place(finding.path ?? []),
      ...(title ? { fixTitle: say(language, title) } : {}),
    },
  };
}

function fixOf(
  { fix }: Finding,
  { parsed, profile }: Checked,
  lines: LineIndex,
  language: Language,
): ReportedFix | undefined {
  if (fix === undefined) return undefined;
  const result = editsOf(fix, parsed.text, profile);
  if (result.kind === 'refused' || result.edits.length === 0) return undefined;
  const edits = result.edits.map(({ offset, length, text }) => ({
    range: lines.range({ start: offset, end: offset + length }),
    text,
  }));
  return { title: say(language, fix.title), edits };
}
