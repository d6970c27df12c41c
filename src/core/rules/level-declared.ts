import { setFix } from '../finding/fix.js';
import { message } from '../language/message.js';
import { bandTitle } from '../profile/profile.js';
import { type LevelReason, leavesGaps } from '../score/level.js';
import type { Rule } from './rule.js';

/** The recognised result differs from the level that the record gives. */
export const levelDeclared: Rule = {
  code: 'level/declared',
  severity: 'error',
  *check({ record, profile, evaluation }) {
    const declared = record.workflow.get('cong-nhan')?.result;
    if (profile === undefined || evaluation === undefined || declared === undefined) return;
    const { final, reasons } = evaluation.level;
    if (declared === final) return;
    const path = ['workflow', 'cong-nhan', 'result'];
    if (final === null && leavesGaps(profile) && bandTitle(profile, declared) !== undefined) {
      // The competent level has decided what the regulation leaves open.
      const values = { declared: bandTitle(profile, declared) ?? declared };
      yield { path, message: message('level/decided', values), severity: 'info' };
      return;
    }
    const values = {
      declared: bandTitle(profile, declared) ?? declared,
      computed: final === null ? message('level/none-name') : (bandTitle(profile, final) ?? final),
      why: reasonAgainst(declared, reasons)?.text ?? message('level/none'),
    };
    const shown = { before: values.declared, after: values.computed };
    const fix = final === null ? {} : { fix: setFix(path, final, shown) };
    yield { path, message: message('level/declared', values), ...fix };
  },
};

/**
 * The reason against the declared band: its own failure or a veto; otherwise the reason for the computed
 * level.
 */
function reasonAgainst(declared: string, reasons: readonly LevelReason[]): LevelReason | undefined {
  return (
    reasons.find(({ code, band }) => band === declared && code !== 'band' && code !== 'veto') ??
    reasons.findLast(({ code, band }) => code === 'veto' && band !== declared) ??
    reasons.findLast(({ code }) => code === 'band' || code === 'none')
  );
}
