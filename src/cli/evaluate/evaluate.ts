import { resolve } from 'node:path';
import { explainAll } from '../../core/explain/explain.js';
import { isError } from '../../core/finding/finding.js';
import { inLanguage } from '../../core/score/explanation.js';
import { evaluationJson } from '../../core/views/report/evaluation-json.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { assessIn } from '../../core/workspace/workspace.js';
import type { Context } from '../context.js';
import { openFolder, pathWithin, readText, rootOf, shownName } from '../folder.js';
import type { EvaluateFormat } from '../formats.js';
import type { ExitCode } from '../io.js';
import { evaluationText } from './evaluation-text.js';

export interface EvaluateOptions {
  readonly format: EvaluateFormat;
  /** Adds how each number comes about. */
  readonly explain?: boolean;
}

/** `chibo evaluate FILE`: score, level, quotas, facts and findings of one record (format.md §4). */
export async function evaluate(
  [name = '']: readonly string[],
  options: EvaluateOptions,
  context: Context,
): Promise<ExitCode> {
  const { io } = context;
  const file = resolve(io.cwd, name);
  const { text } = await readText(file);
  const root = rootOf(file);
  const assessment = await assessIn(openFolder(root), pathWithin(root, file), text);
  const shown = shownName(file, io.cwd);
  if (options.format === 'json')
    io.write(`${JSON.stringify(jsonOf(assessment, shown, options, context), null, 2)}\n`);
  else io.out(evaluationText(assessment, shown, context, options.explain ?? false));
  return assessment.findings.some(isError) ? 1 : 0;
}

/** The contract's shape; the explanations stand beside it under a key of their own. */
function jsonOf(
  assessment: Assessment,
  shown: string,
  options: EvaluateOptions,
  { language }: Context,
): object {
  const printed = evaluationJson(assessment, shown, language);
  const { evaluation, profile } = assessment;
  if (!options.explain || !evaluation || !profile) return printed;
  return {
    ...printed,
    explanations: explainAll(evaluation, profile).map((one) => inLanguage(one, language)),
  };
}
