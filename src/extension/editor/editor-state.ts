import type * as vscode from 'vscode';
import type { Assessment } from '../../core/assess.js';
import { toDiagnostics } from '../../core/evaluation/diagnostic.js';
import { summaryOf } from '../../core/evaluation/summary.js';
import { type Language, messagesOf, say, text } from '../../core/language/language.js';
import { viewSheet } from '../../core/sheet/sheet-view.js';
import { sheetsOf } from '../../core/sheet/sheets.js';
import type { EditorState, Strings } from '../../protocol.js';

export interface StateOptions {
  readonly language: Language;
  readonly draft: boolean;
  /** The document cannot be written: another version in git, or a read-only file system. */
  readonly readOnly: boolean;
  /** The last assessment whose sheets could be drawn; shown while the YAML is broken. */
  readonly lastGood: Assessment | undefined;
}

/** What the webview shows for an assessment. */
export function editorState(assessment: Assessment, options: StateOptions): EditorState {
  const { language, lastGood, draft } = options;
  const broken = assessment.record === undefined;
  const shown = broken ? (lastGood ?? assessment) : assessment;
  const locked = lockedBy(assessment, broken, options);
  return {
    language,
    strings: strings(language),
    summary: broken
      ? { ...summaryOf(shown, language), errors: assessment.findings.length }
      : summaryOf(shown, language),
    sheets: sheetsOf(shown).map((sheet) => viewSheet(sheet, language)),
    draft,
    ...(locked ? { locked } : {}),
  };
}

/** Whether a document is only for looking at. */
export function isReadOnly(document: vscode.TextDocument, writable: boolean | undefined): boolean {
  return document.uri.scheme === 'git' || writable === false;
}

function lockedBy(assessment: Assessment, broken: boolean, options: StateOptions): EditorState['locked'] {
  const { language, readOnly } = options;
  if (readOnly) return { message: say(language, text('ui/read-only')), canOpenText: false };
  if (!broken) return undefined;
  const first = toDiagnostics(assessment.findings, assessment.parsed.text, language)[0];
  const line = (first?.range.start.line ?? 0) + 1;
  return {
    message: say(language, text('ui/broken', { line, message: first?.message ?? '' })),
    canOpenText: true,
  };
}

function strings(language: Language): Strings {
  const entries = Object.entries(messagesOf(language)).filter(([key]) => key.startsWith('ui/'));
  return Object.fromEntries(entries.map(([key, value]) => [key.slice(3), value]));
}
