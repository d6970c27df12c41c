import type { Path } from '../core/parse/tree.js';
import type { PagePart } from '../core/views/preview/page-parts.js';
import { hasType } from './shared.js';

/** Things a button of the preview makes the host do. */
export type PreviewAction = 'startWhatIf' | 'writeChanges' | 'dropChanges';

export type FromPreview =
  /** Send everything anew: the page has just begun, or it missed a message. */
  | { readonly type: 'ready' }
  /** The user went to a place of the record. */
  | { readonly type: 'visit'; readonly path: Path }
  /** The user went to a place of a text that cannot be read. */
  | { readonly type: 'openText'; readonly offset: number }
  /** A score is supposed to be as typed; `null`: as it is written. */
  | { readonly type: 'suppose'; readonly path: Path; readonly typed: string | null }
  | { readonly type: 'run'; readonly action: PreviewAction };

export type ToPreview =
  | {
      readonly type: 'show';
      /** Each part is one element with an id. */
      readonly parts: readonly PagePart[];
      readonly language: 'vi' | 'en';
      /** Counts messages, so that a page that is missing is noticed. */
      readonly turn: number;
    }
  /** The user went to a place elsewhere: show it, without taking the focus. */
  | { readonly type: 'reveal'; readonly path: Path }
  /** Go to a part of the page. */
  | { readonly type: 'goTo'; readonly section: string };

/** What of a preview outlives its page and the window. */
export interface PreviewState {
  /** The address of the record or profile. */
  readonly document: string;
  /** How far it is scrolled, in pixels. */
  readonly scroll: number;
  /** Ids of the parts that are folded open. */
  readonly open: readonly string[];
}

/** Whether what VS Code kept is a preview's state. */
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

/** Whether a message that arrived is one of the preview's. */
export function isFromPreview(message: unknown): message is FromPreview {
  return hasType(message) && fromPreviewTypes.has(message.type);
}
