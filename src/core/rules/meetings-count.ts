import { message } from '../language/message.js';
import type { MeetingKind } from '../record/codes.js';
import { rowsInPeriod } from '../score/facts/rows-in-period.js';
import { meetingsDue } from './meetings-due.js';
import type { Rule } from './rule.js';

const limitOf: Readonly<Record<MeetingKind, 'thuongKy' | 'chuyenDe' | 'chiUy'>> = {
  'thuong-ky': 'thuongKy',
  'chuyen-de': 'chuyenDe',
  'chi-uy': 'chiUy',
};

/**
 * The period has fewer meetings of a kind than the profile requires for its number of months. A record
 * without a list of meetings is not checked.
 */
export const meetingsCount: Rule = {
  code: 'meetings/count',
  severity: 'warning',
  *check(subject) {
    const { record, profile } = subject;
    if (profile === undefined || !subject.record.keepsMeetings) return;
    const { meetings } = rowsInPeriod(record);
    for (const kind of Object.keys(limitOf) as MeetingKind[]) {
      const limit = profile.limits[limitOf[kind]];
      if (limit === undefined) continue;
      const due = meetingsDue(limit, subject);
      const held = meetings.filter((meeting) => meeting.kind === kind).length;
      if (held >= due) continue;
      const values = { kind: message(`meeting/${kind}`), held, limit: due };
      yield { path: ['meetings'], part: 'key', message: message('meetings/count', values) };
    }
  },
};
