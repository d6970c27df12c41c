import { describe, expect, test } from 'vitest';
import { DiffSides, type Side } from '../../src/session/diff-sides.js';

/** A grid of a document named as VS Code names it: `file:/a`, `git:/a?HEAD`. */
class Grid implements Side {
  readonly uri: Side['uri'];
  readonly name: string;
  isVisible = true;

  constructor(name: string) {
    const [scheme = '', path = ''] = name.split(/[:?]/);
    this.uri = { scheme, path, toString: () => name };
    this.name = name;
  }
}

function opened(names: string): { readonly comparisons: DiffSides<Grid>; readonly grids: readonly Grid[] } {
  const comparisons = new DiffSides<Grid>();
  const grids = names.split(' ').map((name) => new Grid(name));
  for (const grid of grids) comparisons.add(grid);
  return { comparisons, grids };
}

describe('the other side of a comparison', () => {
  test.each([
    { name: 'is git’s version of the file', opened: 'git:/a?HEAD file:/a', of: 1, other: 'git:/a?HEAD' },
    { name: 'is the file of git’s version', opened: 'git:/a?HEAD file:/a', of: 0, other: 'file:/a' },
    { name: 'is another version of git', opened: 'git:/a?HEAD git:/a?~', of: 0, other: 'git:/a?~' },
    {
      name: 'is the one opened next to it',
      opened: 'git:/a?1 file:/a git:/a?2 git:/a?3',
      of: 3,
      other: 'git:/a?2',
    },
    { name: 'is not a grid of another file', opened: 'git:/b?HEAD file:/a', of: 1, other: undefined },
    { name: 'is not the same file once more', opened: 'file:/a file:/a', of: 0, other: undefined },
    { name: 'is not the same version once more', opened: 'git:/a?HEAD git:/a?HEAD', of: 0, other: undefined },
    { name: 'is none of git’s in no repository', opened: 'file:/a untitled:/a', of: 0, other: undefined },
    { name: 'is not itself', opened: 'git:/a?HEAD', of: 0, other: undefined },
  ])('$name', ({ opened: names, of, other }) => {
    const { comparisons, grids } = opened(names);
    const grid = grids[of];
    expect(grid && comparisons.otherSideOf(grid)?.name).toBe(other);
  });

  test('must be in sight', () => {
    const { comparisons, grids } = opened('git:/a?HEAD file:/a');
    const [old, own] = grids;
    if (!old || !own) throw new Error('Two grids were opened.');
    old.isVisible = false;
    expect(comparisons.otherSideOf(own)).toBeUndefined();
    old.isVisible = true;
    expect(comparisons.otherSideOf(own)).toBe(old);
  });

  test('is gone once it is closed; closing twice takes no other with it', () => {
    const { comparisons, grids } = opened('git:/a?HEAD file:/a git:/a?~');
    const [old, own, older] = grids;
    if (!old || !own || !older) throw new Error('Three grids were opened.');
    comparisons.remove(old);
    comparisons.remove(old);
    expect(comparisons.otherSideOf(own)).toBe(older);
    comparisons.remove(older);
    expect(comparisons.otherSideOf(own)).toBeUndefined();
  });
});
