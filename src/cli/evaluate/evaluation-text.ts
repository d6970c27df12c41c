import type { Assessment } from '../../core/assess.js';
import { toDiagnostics } from '../../core/evaluation/diagnostic.js';
import { explainAll } from '../../core/explain/explain.js';
import { explanationLines } from '../../core/explain/explanation.js';
import { say, type Text, text } from '../../core/language/language.js';
import { bandTitle, type Profile } from '../../core/profile/profile.js';
import { columns } from '../../core/record/record.js';
import type { Evaluation } from '../../core/score/evaluate.js';
import { fromPoints } from '../../core/text/points.js';
import type { Context } from '../context.js';
import { paint } from '../reporters/paint.js';

/** An evaluation for people: the result with its reasons, or, explained, how each number comes about. */
export function evaluationText(
  assessment: Assessment,
  file: string,
  context: Context,
  explained: boolean,
): string {
  const colour = paint(context.io);
  const { record, evaluation, profile, findings, parsed } = assessment;
  const lines = [colour('bold', `${record?.branch.name ?? file}${profile ? ` – ${profile.title}` : ''}`)];
  if (evaluation && profile) {
    lines.push(...result(evaluation, profile, context));
    lines.push('', colour('bold', say(context.language, text('report/why'))));
    lines.push(...(explained ? explanations(evaluation, profile, context) : reasons(evaluation, context)));
    if (!profile.basis.official) lines.push(`  ${say(context.language, text('report/unofficial'))}`);
  }
  if (findings.length > 0) lines.push('', colour('bold', say(context.language, text('report/findings'))));
  for (const { code, message, range } of toDiagnostics(findings, parsed.text, context.language)) {
    const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
    lines.push(`  ${place} ${message} ${colour('dim', code)}`);
  }
  return `${lines.join('\n')}\n`;
}

function result({ score, level }: Evaluation, profile: Profile, { language }: Context): readonly string[] {
  const t = (message: Text): string => say(language, message);
  const title = (id: string | null): string => bandTitle(profile, id) ?? t(text('level/none-name'));
  const levels = { level: title(level.final), byPoints: title(level.byPoints) };
  const sums = {
    self: fromPoints(score.self),
    branch: fromPoints(score.branch),
    appraised: fromPoints(score.appraised),
  };
  const open = columns.filter((column) => !score.complete[column]).map((column) => text(`column/${column}`));
  return [
    t(text('report/score', { final: fromPoints(score.final), max: fromPoints(score.max) })),
    t(text(level.final === level.byPoints ? 'report/level' : 'report/level-vetoed', levels)),
    t(text('report/columns', sums)),
    ...(open.length > 0 ? [t(text('report/incomplete', { columns: open }))] : []),
  ];
}

function reasons({ score, level, quotas }: Evaluation, { io, language }: Context): readonly string[] {
  const t = (message: Text): string => `  ${say(language, message)}`;
  const colour = paint(io);
  return [
    t(score.reason),
    ...score.groups.flatMap((group) => [
      t(group.reason),
      ...group.items.map((item) => colour('dim', `  ${t(item.reason)}`)),
    ]),
    ...level.reasons.map((reason) => t(reason.text)),
    ...quotas.map((quota) => t(quota.reason)),
  ];
}

function explanations(evaluation: Evaluation, profile: Profile, { language }: Context): readonly string[] {
  return explainAll(evaluation, profile).flatMap((one) => explanationLines(one, language, '  '));
}
