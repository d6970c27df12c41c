import { cellAt } from '../core/views/sheet/locate.js';
import type { KeysOfRecord } from '../core/views/sheet/row-keys.js';
import { placeWithoutIds } from '../core/views/sheet/without-ids.js';
import type { Assessment } from '../core/workspace/assess.js';
import type { ProposalLeft, ProposalView } from '../protocol/editor.js';
import type { SessionHost } from './host.js';

/** What the document proposes to write, with the cells of what is left out by lasting keys. */
export function proposalView(
  host: SessionHost,
  shown: Assessment,
  keys: KeysOfRecord,
): ProposalView | undefined {
  const proposal = host.proposal();
  if (!proposal) return undefined;
  const left = proposal.left.map(({ path, ...rest }): ProposalLeft => {
    const found = path && cellAt(shown, path);
    if (!found) return rest;
    const seen = host.showsIds() ? found : placeWithoutIds(found);
    return { ...rest, cell: { ...seen, row: keys.lasting(seen.sheet, seen.row) } };
  });
  return { lines: proposal.lines, left, answers: proposal.answers };
}
