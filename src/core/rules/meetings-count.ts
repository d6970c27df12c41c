import { text } from '../language/language.js';
import type { Limits } from '../profile/profile.js';
import type { MeetingKind } from '../record/codes.js';
import type { Rule } from './rule.js';

const limitOf: Readonly<Record<MeetingKind, keyof Limits>> = {
  'thuong-ky': 'thuongKy',
  'chuyen-de': 'chuyenDe',
  'chi-uy': 'chiUy',
};

/** Fewer meetings of a kind than the profile asks for; a record that keeps no list of meetings is left alone. */
export const meetingsCount: Rule = {
  code: 'meetings/count',
  severity: 'warning',
  *check({ record, profile }) {
    if (profile === undefined || record.meetings.length === 0) return;
    for (const kind of Object.keys(limitOf) as MeetingKind[]) {
      const limit = profile.limits[limitOf[kind]];
      const held = record.meetings.filter((meeting) => meeting.kind === kind).length;
      if (limit === undefined || held >= limit) continue;
      const values = { kind: text(`meeting/${kind}`), held, limit };
      yield { path: ['meetings'], part: 'key', message: text('meetings/count', values) };
    }
  },
};
