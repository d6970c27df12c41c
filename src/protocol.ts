import type { Summary } from './core/evaluation/summary.js';
import type { Path } from './core/parse/tree.js';
import type { CellInput, SheetId } from './core/sheet/sheet.js';
import type { SheetView } from './core/sheet/sheet-view.js';

/** The words a webview needs, by name without the prefix `ui/`; they come from the host's language. */
export type Strings = Readonly<Record<string, string>>;

/** Everything the record editor shows. */
export interface EditorState {
  readonly language: 'vi' | 'en';
  readonly strings: Strings;
  readonly summary: Summary;
  readonly sheets: readonly SheetView[];
  /** Why nothing can be edited; the sheets are then the last that could be read. */
  readonly locked?: { readonly message: string; readonly canOpenText: boolean };
  /** The cell being typed in is counted in, though it is not in the document yet. */
  readonly draft: boolean;
}

/** Things a button of the editor makes the host do. */
export type EditorAction = 'openPreview' | 'openTextBeside' | 'reopenAsText' | 'showProblems' | 'save';

/** What the editor asks the host, each answered by an `Outcome`. */
export type EditorRequest =
  | { readonly name: 'edit'; readonly cells: readonly CellInput[] }
  | { readonly name: 'draft'; readonly cell: CellInput | null }
  | { readonly name: 'insertRow'; readonly sheet: SheetId; readonly row: string }
  | { readonly name: 'removeRow'; readonly sheet: SheetId; readonly row: string }
  | { readonly name: 'run'; readonly action: EditorAction };

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly message: string };

export type FromEditor =
  | { readonly type: 'ready' }
  | { readonly type: 'request'; readonly id: number; readonly request: EditorRequest }
  /** The answer to `flush`: the cell that was open, or `null`. */
  | { readonly type: 'flushed'; readonly id: number; readonly cell: CellInput | null };

export type ToEditor =
  | { readonly type: 'state'; readonly state: EditorState }
  | { readonly type: 'reply'; readonly id: number; readonly outcome: Outcome }
  /** The document is being saved: hand over the open cell. */
  | { readonly type: 'flush'; readonly id: number };

/** Things a button of the preview makes the host do. */
export type PreviewAction = 'startWhatIf' | 'writeChanges' | 'dropChanges';

export type FromPreview =
  | { readonly type: 'ready' }
  /** The user went to a place of the record. */
  | { readonly type: 'visit'; readonly path: Path }
  /** The user went to a place of a text that cannot be read. */
  | { readonly type: 'openText'; readonly offset: number }
  /** A score is supposed to be as typed; `null`: as it is written. */
  | { readonly type: 'suppose'; readonly path: Path; readonly typed: string | null }
  | { readonly type: 'run'; readonly action: PreviewAction };

export type ToPreview =
  | { readonly type: 'show'; readonly html: string; readonly language: 'vi' | 'en' }
  /** The user went to a place elsewhere: show it, without taking the focus. */
  | { readonly type: 'reveal'; readonly path: Path }
  /** Go to a part of the page. */
  | { readonly type: 'goTo'; readonly section: string };

const fromEditorTypes: ReadonlySet<unknown> = new Set<FromEditor['type']>(['ready', 'request', 'flushed']);

/** Whether a message that arrived is one of the editor's. */
export function isFromEditor(message: unknown): message is FromEditor {
  return hasType(message) && fromEditorTypes.has(message.type);
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

function hasType(message: unknown): message is { readonly type: unknown } {
  return typeof message === 'object' && message !== null && 'type' in message;
}

/** Ends a switch over a union: a member without a case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected message: ${JSON.stringify(value)}`);
}
