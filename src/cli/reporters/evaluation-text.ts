import type { Assessment } from '../../core/assess.js';
import { toDiagnostics } from '../../core/evaluation/diagnostic.js';
import { say, type Text, text } from '../../core/language/language.js';
import { columns } from '../../core/record/record.js';
import type { Evaluation } from '../../core/score/evaluate.js';
import { fromPoints } from '../../core/text/points.js';
import type { Context } from '../run.js';
import { paint } from './paint.js';

/** An evaluation for people: each number with its reason. */
export function evaluationText(assessment: Assessment, file: string, { io, language }: Context): string {
  const colour = paint(io);
  const t = (message: Text): string => say(language, message);
  const { record, evaluation, profile, findings, parsed } = assessment;
  const lines = [colour('bold', `${record?.branch.name ?? file}${profile ? ` – ${profile.title}` : ''}`)];
  if (evaluation && profile) {
    const { score, level } = evaluation;
    const title = (id: string | null): string =>
      profile.bands.find((band) => band.id === id)?.title ?? t(text('level/none-name'));
    const values = { level: title(level.final), byPoints: title(level.byPoints) };
    lines.push(
      t(text('report/score', { final: fromPoints(score.final), max: fromPoints(score.max) })),
      t(text(level.final === level.byPoints ? 'report/level' : 'report/level-vetoed', values)),
      t(columnsText(evaluation)),
    );
    const open = columns.filter((column) => !score.complete[column]);
    if (open.length > 0) {
      lines.push(t(text('report/incomplete', { columns: open.map((column) => text(`column/${column}`)) })));
    }
    lines.push('', colour('bold', t(text('report/why'))), `  ${t(score.reason)}`);
    for (const group of score.groups) {
      lines.push(
        `  ${t(group.reason)}`,
        ...group.items.map((item) => colour('dim', `    ${t(item.reason)}`)),
      );
    }
    lines.push(...level.reasons.map((reason) => `  ${t(reason.text)}`));
    lines.push(...evaluation.quotas.map((quota) => `  ${t(quota.reason)}`));
    if (!profile.basis.official) lines.push(`  ${t(text('report/unofficial'))}`);
  }
  if (findings.length > 0) lines.push('', colour('bold', t(text('report/findings'))));
  for (const { code, message, range } of toDiagnostics(findings, parsed.text, language)) {
    lines.push(
      `  ${file}:${range.start.line + 1}:${range.start.character + 1} ${message} ${colour('dim', code)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function columnsText({ score }: Evaluation): Text {
  return text('report/columns', {
    self: fromPoints(score.self),
    branch: fromPoints(score.branch),
    appraised: fromPoints(score.appraised),
  });
}
