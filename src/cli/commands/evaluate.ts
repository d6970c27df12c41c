import { resolve } from 'node:path';
import { evaluationJson } from '../../core/evaluation/evaluation-json.js';
import { isError } from '../../core/finding/finding.js';
import { assessIn } from '../../core/workspace/workspace.js';
import { openFolder, pathWithin, readText, rootOf, shownName } from '../folder.js';
import type { ExitCode } from '../io.js';
import { evaluationText } from '../reporters/evaluation-text.js';
import type { Context } from '../run.js';

export const evaluateFormats = ['json', 'pretty'] as const;

export interface EvaluateOptions {
  readonly format: (typeof evaluateFormats)[number];
}

/** `chibo evaluate FILE`: score, level, quotas, facts and findings of one record (format.md §4). */
export async function evaluate(name: string, options: EvaluateOptions, context: Context): Promise<ExitCode> {
  const { io, language } = context;
  const file = resolve(io.cwd, name);
  const { text } = await readText(file);
  const root = rootOf(file);
  const assessment = await assessIn(openFolder(root), pathWithin(root, file), text);
  const shown = shownName(file, io.cwd);
  io.out(
    options.format === 'json'
      ? `${JSON.stringify(evaluationJson(assessment, shown, language), null, 2)}\n`
      : evaluationText(assessment, shown, context),
  );
  return assessment.findings.some(isError) ? 1 : 0;
}
