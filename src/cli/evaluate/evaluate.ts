import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isError } from '../../core/finding/finding.js';
import { assessIn } from '../../core/workspace/workspace.js';
import { Folders } from '../check/folders.js';
import type { Context } from '../context.js';
import { readText, shownName } from '../folder.js';
import type { ExitCode } from '../io.js';
import { evaluateFolder } from './evaluate-folder.js';
import { assessmentJson, type EvaluateOptions } from './evaluation-output.js';
import { evaluationCsv, evaluationRow } from './evaluation-table.js';
import { evaluationText } from './evaluation-text.js';

/**
 * `chibo evaluate FILE`: prints score, level, quotas, facts and findings of one record (format.md §4). With a
 * folder it evaluates all records in it.
 */
export async function evaluate(
  [name = '']: readonly string[],
  options: EvaluateOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const file = resolve(io.cwd, name);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return evaluateFolder(name, options, context);
  const { text } = await readText(file);
  const { workspace, path } = (await Folders.open(io.cwd, undefined, language)).of(file);
  const assessment = await assessIn(workspace, path, text);
  const shown = shownName(file, io.cwd);
  if (options.format === 'json')
    io.write(`${JSON.stringify(assessmentJson(assessment, shown, options, context), null, 2)}\n`);
  else if (options.format === 'csv')
    io.write(evaluationCsv([evaluationRow(assessment, shown, language)], [], language));
  else io.out(evaluationText(assessment, shown, context, options.explain ?? false));
  return assessment.findings.some(isError) ? 1 : 0;
}
