import { message, say } from '../../core/language/message.js';
import { toDiagnostics } from '../../core/views/report/diagnostic.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { assessIn } from '../../core/workspace/workspace.js';
import { filesFor } from '../check/files.js';
import { Folders } from '../check/folders.js';
import type { Context } from '../context.js';
import { readText, shownName } from '../folder.js';
import { type ExitCode, FileError, UsageError } from '../io.js';
import { assessmentJson, type EvaluateOptions } from './evaluation-output.js';
import {
  type EvaluationRow,
  evaluationCsv,
  evaluationRow,
  evaluationTable,
  type UnreadRecord,
} from './evaluation-table.js';

/**
 * `chibo evaluate DIR`: prints the results of all records below a folder. Exit code 1 if one cannot be read.
 */
export async function evaluateFolder(
  folder: string,
  options: EvaluateOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const folders = await Folders.open(io.cwd, undefined, language);
  const { files, refused } = await filesFor([folder], io.cwd, folders, language);
  const unread: UnreadRecord[] = refused.map(({ file, reason }) => ({
    file: shownName(file, io.cwd),
    why: reason,
  }));
  const output = outputOf(options, context);
  for (const file of files) {
    const shown = shownName(file, io.cwd);
    const read = await assessed(file, folders, context);
    if (typeof read === 'string') unread.push({ file: shown, why: read });
    else output.add(read, shown);
  }
  output.end(unread);
  for (const { file, why } of unread)
    io.err(`${say(language, message('cli/unreadable', { file, reason: why }))}\n`);
  return unread.length > 0 ? 1 : 0;
}

/** The assessment of a file, or the reason why there is none. */
async function assessed(file: string, folders: Folders, { language }: Context): Promise<Assessment | string> {
  try {
    const { text } = await readText(file);
    const { workspace, path, branches } = folders.of(file);
    const assessment = await assessIn(workspace, path, text, branches);
    if (assessment.record !== undefined) return assessment;
    const [first] = toDiagnostics(assessment.findings, text, language);
    return first
      ? say(language, message('table/at-line', { line: first.range.start.line + 1, message: first.message }))
      : say(language, message('edit/broken'));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error instanceof FileError && error.file === file ? error.reason(language) : error.said(language);
  }
}

/** Handles one record at a time, so that only one JSON object is in memory. */
interface Output {
  add(assessment: Assessment, file: string): void;
  end(unread: readonly UnreadRecord[]): void;
}

function outputOf(options: EvaluateOptions, context: Context): Output {
  return options.format === 'json' ? jsonOutput(options, context) : tableOutput(options, context);
}

function jsonOutput(options: EvaluateOptions, context: Context): Output {
  const { io } = context;
  let separator = '';
  io.write('{\n  "records": [');
  return {
    add(assessment, file) {
      const printed = JSON.stringify(assessmentJson(assessment, file, options, context), null, 2);
      io.write(`${separator}\n    ${printed.replaceAll('\n', '\n    ')}`);
      separator = ',';
    },
    end(unread) {
      const printed = JSON.stringify(unread, null, 2).replaceAll('\n', '\n  ');
      io.write(`${separator === '' ? '' : '\n  '}],\n  "unread": ${printed}\n}\n`);
    },
  };
}

function tableOutput({ format }: EvaluateOptions, context: Context): Output {
  const { io, language } = context;
  const rows: EvaluationRow[] = [];
  return {
    add(assessment, file) {
      rows.push(evaluationRow(assessment, file, language));
    },
    end(unread) {
      if (format === 'csv') io.write(evaluationCsv(rows, unread, language));
      else io.out(evaluationTable(rows, context));
    },
  };
}
