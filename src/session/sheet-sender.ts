import type { Language } from '../core/language/message.js';
import type { SheetId } from '../core/views/sheet/sheet.js';
import { patchesBetween } from '../core/views/sheet/sheet-patch.js';
import type { SheetView } from '../core/views/sheet/sheet-view.js';
import type { EditorFrame, ViewState, Widths } from '../protocol/editor.js';
import { stringsOf } from './editor-frame.js';
import type { SessionPage } from './host.js';

/** What was last sent to the page; the next message contains only the differences. */
export interface Sent {
  readonly language: Language;
  readonly sheets: readonly SheetView[];
  readonly turn: number;
}

/** What the page needs when it opens. */
export interface Opening {
  readonly view: ViewState;
  readonly widths: Widths;
  /** The record is so large that the visible sheet is sent first. */
  readonly isLarge: boolean;
}

/** Sends the sheets of a record to its page: all of them when it opens, then what has changed. */
export class SheetSender {
  readonly #page: SessionPage;
  readonly #opening: () => Opening;
  #sent: Sent | undefined;

  constructor(page: SessionPage, opening: () => Opening) {
    this.#page = page;
    this.#opening = opening;
  }

  /** What the page shows; `undefined` if it has nothing yet, or was hidden. */
  get sent(): Sent | undefined {
    return this.#sent;
  }

  /** The page has just been loaded and needs everything. */
  reset(): void {
    this.#sent = undefined;
  }

  send(frame: EditorFrame, sheets: readonly SheetView[], language: Language): void {
    const sent = this.#sent;
    const turn = (sent?.turn ?? 0) + 1;
    if (!this.#page.isVisible) {
      // The host may destroy a hidden page. When it is shown again, it requests everything.
      this.#sent = undefined;
      return;
    }
    if (sent?.language === language) {
      this.#page.post({ type: 'update', frame, patches: patchesBetween(sent.sheets, sheets), turn });
      this.#sent = { language, sheets, turn };
      return;
    }
    const { view, widths, isLarge } = this.#opening();
    const first = isLarge ? withRowsOf(view.sheet ?? 'criteria', sheets) : sheets;
    this.#page.post({
      type: 'open',
      strings: stringsOf(language),
      frame,
      sheets: first,
      view,
      widths,
      turn,
    });
    this.#sent = { language, sheets: first, turn };
    // The visible sheet is drawn before the rest is sent.
    if (first !== sheets) this.send(frame, sheets, language);
  }
}

/** All sheets, with the rows of only one of them. */
function withRowsOf(shown: SheetId, sheets: readonly SheetView[]): readonly SheetView[] {
  return sheets.map((sheet) => (sheet.id === shown ? sheet : { ...sheet, rows: [] }));
}
