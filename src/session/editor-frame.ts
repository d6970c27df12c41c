import { returnOf } from '../core/handover/returned.js';
import { type Language, message, messagesOf, say } from '../core/language/message.js';
import { workingDay } from '../core/record/period.js';
import { formatDate } from '../core/text/numbers.js';
import { toDiagnostics } from '../core/views/report/diagnostic.js';
import { summaryOf } from '../core/views/report/summary.js';
import type { RemainingWork } from '../core/views/sheet/remaining-work.js';
import { tabs } from '../core/views/sheet/tabs.js';
import type { Assessment } from '../core/workspace/assess.js';
import type {
  Comparison,
  ConflictView,
  EditorFrame,
  JoinedView,
  JoinView,
  Lock,
  ProposalView,
  ReturnedView,
} from '../protocol/editor.js';
import type { Strings } from '../protocol/shared.js';

/** The state of a document besides its assessment. */
export interface FrameOptions {
  readonly language: Language;
  readonly draft: boolean;
  /** The document is read-only: a version from git, or a read-only file. */
  readonly readOnly: boolean;
  /** The file is no longer on the disk. */
  readonly deleted: boolean;
  /** The assessment whose sheets are shown: the last valid one while the YAML is broken. */
  readonly shown: Assessment;
  readonly conflicts: readonly ConflictView[];
  readonly join?: JoinView | undefined;
  readonly isDiskConflict?: boolean;
  readonly joined?: JoinedView | undefined;
  readonly comparison: Comparison | undefined;
  readonly work?: RemainingWork | undefined;
  readonly proposal?: ProposalView | undefined;
}

/** What the webview shows around the sheets. */
export function frameOf(assessment: Assessment, options: FrameOptions): EditorFrame {
  const { language, draft, shown, conflicts, join, isDiskConflict, joined } = options;
  const { comparison, deleted, work, proposal } = options;
  const broken = assessment.record === undefined;
  const summary = summaryOf(shown, language);
  const locked = lockOf(assessment, options);
  const returned = returnedView(shown, language);
  return {
    language,
    tabs: tabs.map(({ title, sheets }) => ({ title: say(language, title), sheets })),
    summary: broken ? { ...summary, errors: assessment.findings.length } : summary,
    draft,
    ...(work && !broken && !proposal ? { work } : {}),
    ...(proposal ? { proposal } : {}),
    today: formatDate(workingDay(shown.record?.period, localDay(new Date()))),
    ...(locked ? { locked } : {}),
    ...(deleted ? { notice: say(language, message('ui/deleted')) } : {}),
    ...(returned ? { returned } : {}),
    ...(comparison ? { comparison } : {}),
    ...(conflicts.length > 0 ? { conflicts } : {}),
    ...(join ? { join } : {}),
    ...(isDiskConflict ? { isDiskConflict } : {}),
    ...(joined ? { joined } : {}),
  };
}

function returnedView({ record }: Assessment, language: Language): ReturnedView | undefined {
  const returned = record && returnOf(record);
  if (!returned) return undefined;
  const { reasons } = returned;
  const values = { date: formatDate(returned.date), count: reasons.length };
  return {
    message: say(language, message(reasons.length === 0 ? 'ui/returned' : 'ui/returned-why', values)),
    reasons,
  };
}

function lockOf(
  assessment: Assessment,
  { language, readOnly, comparison, shown, proposal }: FrameOptions,
): Lock | undefined {
  if (proposal) return { message: say(language, message('ui/proposal')) };
  if (readOnly) {
    const name = comparison ? 'ui/read-only-compared' : 'ui/read-only';
    return { message: say(language, message(name)) };
  }
  if (assessment.record !== undefined) return undefined;
  if (assessment.parsed.text.trim() === '')
    return { message: say(language, message('ui/empty-file')), canStart: true };
  const first = toDiagnostics(assessment.findings, assessment.parsed.text, language)[0];
  const line = (first?.range.start.line ?? 0) + 1;
  const name = shown === assessment ? 'ui/broken-first' : 'ui/broken';
  return {
    message: say(language, message(name, { line, message: first?.message ?? '' })),
    canOpenText: true,
  };
}

/** The texts of the editor, by name without the prefix `ui/`. */
export function stringsOf(language: Language): Strings {
  const entries = Object.entries(messagesOf(language)).filter(([key]) => key.startsWith('ui/'));
  return Object.fromEntries(entries.map(([key, value]) => [key.slice(3), value]));
}

/** The local date of a time, in the format of records. */
function localDay(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
