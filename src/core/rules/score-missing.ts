import { message } from '../language/message.js';
import { columns } from '../record/record.js';
import type { Rule } from './rule.js';

/** The year is self-scored (`tu-cham` is dated), yet a points or check item has no value in any column. */
export const scoreMissing: Rule = {
  code: 'score/missing',
  severity: 'warning',
  *check({ record, profile }) {
    if (profile === undefined || record.workflow.get('tu-cham')?.date === undefined) return;
    for (const item of profile.groups.flatMap((group) => group.items)) {
      if (item.kind !== 'points' && item.kind !== 'check') continue;
      const entry = record.criteria.get(item.id);
      if (entry && columns.some((column) => entry[column] !== undefined)) continue;
      const path = record.criteria.size === 0 ? ['workflow', 'tu-cham'] : ['criteria', item.id];
      yield { path, part: 'key', message: message('score/missing', { item: item.id, title: item.title }) };
    }
  },
};
