import { explainAll } from '../../core/explain/explain.js';
import { inLanguage } from '../../core/score/explanation.js';
import { evaluationJson } from '../../core/views/report/evaluation-json.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type { Context } from '../context.js';
import type { EvaluateFormat } from '../formats.js';

export interface EvaluateOptions {
  readonly format: EvaluateFormat;
  /** Adds how each number is computed. */
  readonly explain?: boolean;
}

/** The JSON shape of format.md §4. Explanations of the numbers, if requested, are an additional key. */
export function assessmentJson(
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
