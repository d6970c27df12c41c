import type { PastedCells } from '../../../src/core/import/pasted.js';
import { askAboutLetters } from '../../popups/letters-dialog.js';
import type { GridHost } from '../model/grid-host.js';

/** Text for an old font holds letters of this range, whatever it says. */
const oldLetters = /[\u00a1-\u00ff]/;

/** What the user pastes: cells, or a table with its heads, which is imported. */
export type Meant = 'cells' | 'table';

export interface Recognised {
  readonly meant: Meant;
  readonly pasted: PastedCells;
}

/**
 * Finds out what a pasted block is. Text typed for an old font is shown as it would read and asked about; `undefined`
 * if the user gives up.
 */
export async function recognise(
  pasted: PastedCells,
  host: GridHost,
  onClose: () => void,
): Promise<Recognised | undefined> {
  if (!host.recognise || !mayBeMore(pasted)) return { meant: 'cells', pasted };
  const view = await host.recognise(pasted);
  if (view.oldLetters.length === 0) return { meant: view.hasHeads ? 'table' : 'cells', pasted };
  const answer = await askAboutLetters(host.word, view.oldLetters, onClose);
  if (answer === 'cancel') return undefined;
  if (answer === 'as-is') return { meant: view.hasHeads ? 'table' : 'cells', pasted };
  const { cells, hasHeads } = answer;
  return { meant: hasHeads ? 'table' : 'cells', pasted: { cells, merges: pasted.merges } };
}

/** One row of plain text is cells and nothing else, so that nobody has to be asked. */
function mayBeMore({ cells, fonts }: PastedCells): boolean {
  return (
    cells.length > 1 || fonts !== undefined || cells.some((row) => row.some((text) => oldLetters.test(text)))
  );
}
