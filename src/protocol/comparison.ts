import type { Language } from '../core/language/message.js';

/** What the panel of a comparison shows, already escaped. */
export interface ToComparison {
  readonly type: 'show';
  readonly html: string;
  readonly language: Language;
}

/** Messages from the panel: it is ready, or a record should be opened by its path in the comparison. */
export type FromComparison = { readonly type: 'ready' } | { readonly type: 'open'; readonly path: string };

/** Whether a received message is one of the panel's. */
export function isFromComparison(message: unknown): message is FromComparison {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  if (message.type === 'ready') return true;
  return message.type === 'open' && 'path' in message && typeof message.path === 'string';
}

/** What is compared with what. */
export interface Compared {
  /** The URI of a record or a folder. */
  readonly subject: string;
  readonly revision: string;
}

/** The state of a comparison's panel that survives a reload of its page or the window. */
export interface ComparisonState extends Compared {
  /** The scroll position, in pixels. */
  readonly scroll: number;
}

/** Whether a value restored by VS Code is a comparison's state. */
export function isComparisonState(value: unknown): value is ComparisonState {
  if (typeof value !== 'object' || value === null) return false;
  if (!('subject' in value && 'revision' in value && 'scroll' in value)) return false;
  const { subject, revision, scroll } = value;
  return typeof subject === 'string' && typeof revision === 'string' && typeof scroll === 'number';
}
