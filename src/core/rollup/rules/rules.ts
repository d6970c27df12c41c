import { duplicate } from './duplicate.js';
import { figures } from './figures.js';
import { missing } from './missing.js';
import { moved } from './moved.js';
import { noSource } from './no-source.js';
import type { RollupRule } from './rule.js';
import { unknownParent } from './unknown-parent.js';
import { unread } from './unread.js';

/** The rules of a roll-up in the order in which their findings are shown. */
export const rollupRules: readonly RollupRule[] = [
  unread,
  figures,
  missing,
  duplicate,
  noSource,
  unknownParent,
  moved,
];
