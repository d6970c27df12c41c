import type { SheetId } from '../../src/core/views/sheet/sheet.js';
import type { FromEditor } from '../../src/protocol/editor.js';

/** The visible sheet and its scroll position. */
export type Standing = Omit<Extract<FromEditor, { type: 'scrolled' }>, 'type'>;

/** What scrolling acts on. */
interface ScrolledPage {
  standing(): Standing;
  showSheet(sheet: SheetId): void;
  scrollTo(top: number, left: number): void;
  send(standing: Standing): void;
}

/** Keeps both sides of a comparison at the same sheet and height. */
export class ScrollSync {
  readonly #page: ScrolledPage;
  /** The position when both sides were last the same, as JSON. */
  #synced: string | undefined;
  #isFollowing = false;

  constructor(page: ScrolledPage) {
    this.#page = page;
  }

  /** Shows what the other side shows. */
  follow({ sheet, top, left }: Standing): void {
    this.#isFollowing = true;
    this.#page.showSheet(sheet);
    this.#page.scrollTo(top, left);
    this.#isFollowing = false;
    this.reset();
  }

  /** Scrolls the other side too, unless that side has caused this scrolling. */
  lead(): void {
    const now = JSON.stringify(this.#page.standing());
    if (this.#isFollowing || now === this.#synced) return;
    this.#synced = now;
    this.#page.send(this.#page.standing());
  }

  /** Takes the present position as that of both sides. */
  reset(): void {
    this.#synced = JSON.stringify(this.#page.standing());
  }
}
