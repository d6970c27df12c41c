import { message } from '../../language/message.js';
import type { RollupRule } from './rule.js';

/** A file that could not be read, so that its numbers are missing from every sum. */
export const unread: RollupRule = {
  code: 'rollup/unread',
  severity: 'error',
  check: ({ unread }) => [...unread].map((file) => ({ message: message('rollup/unread', { file }), file })),
};
