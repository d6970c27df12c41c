import { text } from '../language/language.js';
import type { Profile } from '../profile/profile.js';
import type { Rule } from './rule.js';

/** The recognised result differs from the level that the record gives (domain §6, E2, E3). */
export const levelDeclared: Rule = {
  code: 'level/declared',
  severity: 'error',
  *check({ record, profile, evaluation }) {
    const declared = record.workflow.get('cong-nhan')?.result;
    if (profile === undefined || evaluation === undefined || declared === undefined) return;
    const { final, reasons } = evaluation.level;
    if (declared === final) return;
    const why = reasons.findLast((reason) => reason.code !== 'band') ?? reasons.at(-1);
    const values = {
      declared: bandTitle(profile, declared),
      computed: final === null ? text('level/none-name') : bandTitle(profile, final),
      why: why?.text ?? text('level/none'),
    };
    yield { path: ['workflow', 'cong-nhan', 'result'], message: text('level/declared', values) };
  },
};

function bandTitle(profile: Profile, id: string): string {
  return profile.bands.find((band) => band.id === id)?.title ?? id;
}
