import { explainAll } from '../../core/explain/explain.js';
import { inLanguage } from '../../core/score/explanation.js';
import { evaluationJson } from '../../core/views/report/evaluation-json.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type { Context } from '../context.js';
import type { EvaluateFormat } from '../formats.js';

export interface EvaluateOptions {
  readonly format: EvaluateFormat;
  /** Adds how each number comes about. */
  readonly explain?: boolean;
}

/** The contract's shape (format.md §4); explanations of the numbers, where asked for, are a key of their own. */
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
