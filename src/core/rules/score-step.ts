import { setFix } from '../finding/fix.js';
import { message } from '../language/message.js';
import { isOnStep, nearestStep } from '../text/points.js';
import type { Rule } from './rule.js';
import { numbersWhere, type Scored } from './written-scores.js';

/** A score is not a multiple of the profile's step. */
export const scoreStep = {
  code: 'score/step',
  severity: 'error',
  *check(subject: Scored) {
    const step = subject.profile?.scale.step ?? 0;
    for (const { item, written, path } of numbersWhere(subject, (_, written) => !isOnStep(written, step))) {
      const nearest = nearestStep(written, step);
      const values = { item: item.id, value: written, step, nearest };
      yield {
        path,
        message: message('score/step', values),
        fix: setFix(path, nearest, { before: written, after: nearest }),
      };
    }
  },
} satisfies Rule;
