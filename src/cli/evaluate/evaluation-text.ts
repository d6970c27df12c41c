import { explainAll } from '../../core/explain/explain.js';
import { type Message, message, say } from '../../core/language/message.js';
import { bandTitle, type Profile } from '../../core/profile/profile.js';
import { columns } from '../../core/record/record.js';
import type { Evaluation } from '../../core/score/evaluate.js';
import { explanationLines } from '../../core/score/explanation.js';
import { fromPoints } from '../../core/text/points.js';
import { toDiagnostics } from '../../core/views/report/diagnostic.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type { Context } from '../context.js';
import { paint } from '../reporters/paint.js';

/** An evaluation for people: the result with its reasons, or with `--explain` how each number is computed. */
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
    lines.push('', colour('bold', say(context.language, message('report/why'))));
    lines.push(...(explained ? explanations(evaluation, profile, context) : reasons(evaluation, context)));
    if (!profile.basis.official) lines.push(`  ${say(context.language, message('report/unofficial'))}`);
  }
  if (findings.length > 0) lines.push('', colour('bold', say(context.language, message('report/findings'))));
  for (const { code, message: wording, range } of toDiagnostics(findings, parsed.text, context.language)) {
    const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
    lines.push(`  ${place} ${wording} ${colour('dim', code)}`);
  }
  return `${lines.join('\n')}\n`;
}

function result({ score, level }: Evaluation, profile: Profile, { language }: Context): readonly string[] {
  const t = (wording: Message): string => say(language, wording);
  const title = (id: string | null): string => bandTitle(profile, id) ?? t(message('level/none-name'));
  const levels = { level: title(level.final), byPoints: title(level.byPoints) };
  const sums = {
    self: fromPoints(score.self),
    branch: fromPoints(score.branch),
    appraised: fromPoints(score.appraised),
  };
  const open = columns
    .filter((column) => !score.complete[column])
    .map((column) => message(`column/${column}`));
  return [
    t(message('report/score', { final: fromPoints(score.final), max: fromPoints(score.max) })),
    t(message(level.final === level.byPoints ? 'report/level' : 'report/level-vetoed', levels)),
    t(message('report/columns', sums)),
    ...(open.length > 0 ? [t(message('report/incomplete', { columns: open }))] : []),
  ];
}

function reasons({ score, level, quotas }: Evaluation, { io, language }: Context): readonly string[] {
  const t = (wording: Message): string => `  ${say(language, wording)}`;
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
