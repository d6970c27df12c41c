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

/** A finding of one file, before it is held against those of the others. */
export type LocatedFinding = Omit<ReportedFinding, 'fingerprint'>;

/** What a file's check gives; plain data, so that a cache can keep it. */
export interface FileFindings {
  /** What the file is about, whatever its name: the branch, the period and the profile; empty where unknown. */
  readonly subject: string;
  /** The unit that the file is about; absent where it is no record. */
  readonly unit?: { readonly id: string; readonly name: string };
  readonly findings: readonly LocatedFinding[];
  /** How many findings the configuration switched off, by code or group as it writes them; absent where it does not. */
  readonly off?: Readonly<Record<string, number>>;
}

export interface Checked {
  readonly parsed: ParsedText;
  readonly findings: readonly Finding[];
  readonly profile: Profile | undefined;
  readonly record?: Assessment['record'];
}

/** What each fix changes is found by reading the text again; characters that are read for all of them together. */
const mostRead = 50_000_000;

/** Puts findings into a language and into lines; `withFixes` also works out what their fixes change. */
export function located(checked: Checked, language: Language, withFixes: boolean): FileFindings {
  const { parsed, findings, record } = checked;
  const period = record?.period;
  const subject =
    record && period && record.branch.id !== ''
      ? [record.branch.id, period.from, period.to, record.profile ?? ''].join(' ')
      : '';
  const unit = record ? { unit: { id: record.branch.id, name: record.branch.name } } : {};
  if (findings.length === 0) return { subject, ...unit, findings: [] };
  const lines = indexLines(parsed.text);
  // A profile or a configuration speaks of nobody.
  const nameless = 'record' in checked ? new Nameless({ ...checked, record }) : undefined;
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
        ...unnamedOf(finding, nameless, language),
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

/** The longest stretch of a line that is kept; nobody reads more of it. */
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
