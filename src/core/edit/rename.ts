import { message } from '../language/message.js';
import { scalarText } from '../parse/scalar-text.js';
import { entryOf, keyText, nodeAt, type Path } from '../parse/tree.js';
import { heldAt } from './edit-place.js';
import type { EditContext, Splice } from './splice.js';

/** The splice that renames the key at a path. The value below it is unchanged. */
export function spliceName({ root }: EditContext, path: Path, name: string): Splice {
  const { node, refusal } = heldAt(root, path);
  if (refusal !== undefined) return { reason: refusal };
  const map = nodeAt(root, path.slice(0, -1));
  const entry = entryOf(map, String(path.at(-1)));
  if (node === undefined || map?.kind !== 'map' || entry === undefined)
    return { reason: message('edit/no-place') };
  if (name === keyText(entry)) return { edits: [] };
  if (entryOf(map, name)) return { reason: message('edit/name-taken', { name }) };
  const { start, end, style } = entry.key;
  return { edits: [{ offset: start, length: end - start, text: scalarText(name, { flow: true, style }) }] };
}
