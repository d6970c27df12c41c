import { type Message, message } from '../language/message.js';
import type { Path } from '../parse/tree.js';
import { itemsOf, type Profile } from './profile.js';

export interface BrokenReference {
  readonly path: Path;
  readonly message: Message;
}

/**
 * Finds duplicate ids, bands out of order or without any total, and references to bands or items that do not
 * exist.
 */
export function checkReferences(profile: Profile): readonly BrokenReference[] {
  return [...repeatedIds(profile), ...bandOrder(profile), ...unknownBands(profile), ...unknownItems(profile)];
}

function* repeatedIds(profile: Profile): Iterable<BrokenReference> {
  const seen = new Set<string>();
  for (const [group, { items }] of profile.groups.entries()) {
    for (const [item, { id }] of items.entries()) {
      if (seen.has(id))
        yield {
          path: ['groups', group, 'items', item, 'id'],
          message: message('profile/repeated-id', { id }),
        };
      seen.add(id);
    }
  }
}

function* bandOrder(profile: Profile): Iterable<BrokenReference> {
  for (const [index, band] of profile.bands.entries()) {
    const above = profile.bands[index - 1];
    if (above && band.min > above.min) {
      yield {
        path: ['bands', index, 'min'],
        message: message('profile/band-order', { band: band.id, above: above.id }),
      };
    }
    if (band.below !== undefined && band.below <= band.min) {
      yield { path: ['bands', index, 'below'], message: message('profile/band-below', { band: band.id }) };
    }
  }
}

function* unknownBands(profile: Profile): Iterable<BrokenReference> {
  const bands = new Set(profile.bands.map((band) => band.id));
  for (const [index, veto] of profile.vetoes.entries()) {
    if (!bands.has(veto.to)) {
      yield { path: ['vetoes', index, 'to'], message: message('profile/unknown-band', { id: veto.to }) };
    }
  }
}

function* unknownItems(profile: Profile): Iterable<BrokenReference> {
  const items = itemsOf(profile);
  for (const [index, band] of profile.bands.entries()) {
    for (const [position, id] of band.mustBeMax.entries()) {
      if (!items.has(id)) {
        yield {
          path: ['bands', index, 'mustBeMax', position],
          message: message('profile/unknown-item', { id }),
        };
      }
    }
  }
}
