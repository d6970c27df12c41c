import { type Fix, setFix } from '../finding/fix.js';
import type { Path } from '../parse/tree.js';
import { memberIndex } from '../record/member-references.js';
import type { BranchRecord } from '../record/record.js';

/**
 * The fix that replaces a member's full name by the member's id. Other texts have no fix: two ids that look
 * alike are two people.
 */
export function idForName({ members }: BranchRecord, path: Path, written: string): { readonly fix?: Fix } {
  const { id } = memberIndex(members).byName(written) ?? {};
  return id === undefined ? {} : { fix: setFix(path, id, { before: written, after: id }) };
}
