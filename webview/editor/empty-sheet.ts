import { listSections } from '../../src/core/record/list-sections.js';
import type { SheetView } from '../../src/core/views/sheet/sheet-view.js';
import { createButton } from '../controls.js';
import { div, paragraph } from '../elements.js';
import type { Word } from '../words.js';

/** Lists that tables of office files can fill. */
const importable: ReadonlySet<string> = new Set(listSections);

/** What an empty list offers beside typing. */
export class EmptySheet {
  readonly element = div('empty-offer');
  readonly #word: Word;
  readonly #onImport: () => void;
  #drawn = '';

  constructor(word: Word, onImport: () => void) {
    this.#word = word;
    this.#onImport = onImport;
    this.element.hidden = true;
  }

  draw(sheet: SheetView, isLocked: boolean): void {
    const isEmpty = sheet.rows.every(({ kind }) => kind === 'new');
    this.element.hidden = isLocked || !isEmpty || !importable.has(sheet.id);
    const text = this.#word('empty-offer');
    if (this.element.hidden || text === this.#drawn) return;
    this.#drawn = text;
    this.element.replaceChildren(
      paragraph(text),
      createButton(this.#word('import-file'), this.#onImport, 'primary'),
    );
  }
}
