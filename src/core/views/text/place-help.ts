import { placeAt } from '../../finding/schema/places.js';
import { type Message, message } from '../../language/message.js';
import type { ParsedText } from '../../parse/parse.js';
import { nodeAt, type Path, resolved } from '../../parse/tree.js';
import { itemsOf, type Profile } from '../../profile/profile.js';
import { fromPoints } from '../../text/points.js';
import { choiceOf } from '../../values/choices.js';
import { kindAt } from '../../values/kind-at.js';
import { namedAt } from './names.js';
import { memberName } from './outline.js';

/** Help for a place of a record: its title, its description, and the meaning of its value. */
export interface PlaceHelp {
  readonly title: string;
  readonly lines: readonly (string | Message)[];
}

/** Help for the place of a path; `undefined` where nothing is known of it. */
export function placeHelp(
  parsed: ParsedText,
  path: Path,
  profile: Profile | undefined,
): PlaceHelp | undefined {
  if (path.length === 0) return undefined;
  const place = placeAt(path);
  const [section, id] = path;
  const item = section === 'criteria' && profile ? itemsOf(profile).get(String(id)) : undefined;
  if (place === undefined && item === undefined) return undefined;
  // The item's own line says its title.
  const title = item && path.length === 2 ? '' : (place?.title ?? '');
  const lines = [
    ...(item ? [message('text/item', { item: item.id, title: item.title, max: fromPoints(item.max) })] : []),
    ...(place?.description ? [place.description] : []),
    ...valueLines(parsed, path, profile),
  ];
  return title === '' && lines.length === 0 ? undefined : { title, lines };
}

/** The meaning of a value: the name of a code, the member or the unit with an id. */
function valueLines(
  parsed: ParsedText,
  path: Path,
  profile: Profile | undefined,
): readonly (string | Message)[] {
  const node = resolved(nodeAt(parsed.root, path));
  if (node?.kind !== 'scalar' || node.source === '') return [];
  const named = namedAt(parsed, path);
  if (named?.kind === 'member') {
    const name = memberName(parsed.root, named.id);
    return name === '' ? [] : [message('text/stands-for', { value: named.id, name })];
  }
  const kind = kindAt(path, { profile });
  const label = kind.kind === 'choice' ? choiceOf(kind.choices, node.value)?.label : undefined;
  return label === undefined ? [] : [message('text/stands-for', { value: node.source, name: label })];
}
