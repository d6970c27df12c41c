import type { Path } from '../core/parse/tree.js';
import type { PagePart } from '../core/views/preview/page-parts.js';
import { hasType } from './shared.js';

/** Actions that a button of the preview asks the host for. */
export type PreviewAction = 'startWhatIf' | 'writeChanges' | 'dropChanges';

export type FromPreview =
  /** Requests everything: the page has just started, or it missed a message. */
  | { readonly type: 'ready' }
  /** The user went to a place of the record. */
  | { readonly type: 'visit'; readonly path: Path }
  /** The user went to a place of a text that cannot be read. */
  | { readonly type: 'openText'; readonly offset: number }
  /** What-if: a score is assumed to be as typed; `null`: as written. */
  | { readonly type: 'suppose'; readonly path: Path; readonly typed: string | null }
  | { readonly type: 'run'; readonly action: PreviewAction };

export type ToPreview =
  | {
      readonly type: 'show';
      /** Each part is one element with an id. */
      readonly parts: readonly PagePart[];
      readonly language: 'vi' | 'en';
      /** A sequence number of messages, which reveals a missing page. */
      readonly turn: number;
    }
  /** The user went to a place in another view: show it without taking the focus. */
  | { readonly type: 'reveal'; readonly path: Path }
  /** Go to a part of the page. */
  | { readonly type: 'goTo'; readonly section: string };

/** The state of a preview that survives a reload of its page or the window. */
export interface PreviewState {
  /** The URI of the record or profile. */
  readonly document: string;
  /** The scroll position, in pixels. */
  readonly scroll: number;
  /** The ids of the expanded parts. */
  readonly open: readonly string[];
}

/** Whether a value restored by VS Code is a preview's state. */
export function isPreviewState(value: unknown): value is PreviewState {
  if (typeof value !== 'object' || value === null) return false;
  if (!('document' in value && 'scroll' in value && 'open' in value)) return false;
  return (
    typeof value.document === 'string' &&
    typeof value.scroll === 'number' &&
    Array.isArray(value.open) &&
    value.open.every((id) => typeof id === 'string')
  );
}

const fromPreviewTypes: ReadonlySet<unknown> = new Set<FromPreview['type']>([
  'ready',
  'visit',
  'openText',
  'suppose',
  'run',
]);

/** Whether a received message is one of the preview's. */
export function isFromPreview(message: unknown): message is FromPreview {
  return hasType(message) && fromPreviewTypes.has(message.type);
}
