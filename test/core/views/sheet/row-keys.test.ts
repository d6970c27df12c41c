import { describe, expect, test } from 'vitest';
import { RowKeys } from '../../../../src/core/views/sheet/row-keys.js';
import type { SheetId } from '../../../../src/core/views/sheet/sheet.js';
import type { Assessment } from '../../../../src/core/workspace/assess.js';
import { assessedText, sheetOf } from './sheet-of.js';

const people = ['An', 'Bình', 'Cường'].map((name, at) => `  - {id: dv0${at + 1}, name: ${name}}\n`);
const meetings = ['05', '12', '19'].map(
  (day) => `  - {date: 2026-01-${day}, kind: thuong-ky, due: 12, present: 11}\n`,
);

const listOf = (section: SheetId, entries: readonly string[]): Promise<Assessment> =>
  assessedText(`period: 2026\n${section}:\n${entries.join('')}`);

/** The keys of the entries of a list, version by version; `own` versions come of edits made here. */
async function keysOf(
  section: SheetId,
  versions: readonly (readonly string[])[],
  own = false,
): Promise<readonly (readonly string[])[]> {
  const keys = new RowKeys();
  const found: (readonly string[])[] = [];
  for (const version of versions) {
    const assessment = await listOf(section, version);
    if (own) keys.expect(assessment.parsed.text);
    found.push(keys.of(assessment).keysOf(section));
  }
  return found;
}

describe('the keys of rows', () => {
  test('name members by id', async () => {
    expect(await keysOf('members', [people])).toEqual([['entry:dv01', 'entry:dv02', 'entry:dv03']]);
  });

  test('are different for entries that say the same', async () => {
    const [keys = []] = await keysOf('meetings', [[meetings[0] ?? '', meetings[0] ?? '']]);
    expect(new Set(keys).size).toBe(2);
  });

  test.each([
    ['members', people],
    ['meetings', meetings],
  ] as const)('of %s stay while others come, go and move', async (section, [a = '', b = '', c = '']) => {
    const other =
      section === 'members' ? '  - {id: dv09, name: Én}\n' : '  - {date: 2026-01-02, kind: chuyen-de}\n';
    const [first = [], added = [], removed = [], moved = []] = await keysOf(section, [
      [a, b, c],
      [other, a, b, c],
      [b, c],
      [c, b],
    ]);
    expect(added.slice(1)).toEqual(first);
    expect(first).not.toContain(added[0]);
    expect(removed).toEqual(first.slice(1));
    expect(moved).toEqual([first[2], first[1]]);
  });

  test('stay when another program edits an entry and puts one above it', async () => {
    const [a = '', b = '', c = ''] = meetings;
    const [first = [], then = []] = await keysOf('meetings', [
      [a, b, c],
      ['  - {date: 2026-01-02, kind: chuyen-de, due: 12, present: 8}\n', a.replace('11', '12'), b, c],
    ]);
    expect(then.slice(1)).toEqual(first);
  });

  test('are not those of an entry that another program took out for a different one', async () => {
    const [a = '', b = '', c = ''] = meetings;
    const [first = [], then = []] = await keysOf('meetings', [
      [a, b, c],
      [a, '  - {date: 2026-02-02, kind: chuyen-de, due: 14, present: 8}\n', c],
    ]);
    expect([then[0], then[2]]).toEqual([first[0], first[2]]);
    expect(first).not.toContain(then[1]);
  });

  test('stay when the id is edited here, letter by letter', async () => {
    const [a = '', b = '', c = ''] = people;
    const [first, ...then] = await keysOf(
      'members',
      [
        [a, b, c],
        [a, b.replace('dv02', 'dv0'), c],
        [a, b.replace('dv02', 'dv01'), c],
        [a, b.replace('dv02', 'pvd'), c],
      ],
      true,
    );
    for (const keys of then) expect(keys).toEqual(first);
  });

  test('come back with what is undone', async () => {
    const [a = '', b = '', c = ''] = meetings;
    const keys = await keysOf('meetings', [
      [a, b, c],
      [a, c],
      [a, b, c],
    ]);
    expect(keys[2]).toEqual(keys[0]);
  });

  test('outlast a text that cannot be read', async () => {
    const keys = new RowKeys();
    const before = keys.of(await listOf('meetings', meetings)).keysOf('meetings');
    keys.of(await assessedText('meetings: [\n'));
    const [a = '', ...others] = meetings;
    const after = keys.of(await listOf('meetings', [a.replace('11', '10'), ...others])).keysOf('meetings');
    expect(after).toEqual(before);
  });
});

describe('a row that is begun', () => {
  const cell = (row: string) => ({ sheet: 'members' as const, row, column: 'name', text: 'Dũng' });

  test('keeps its key as an entry, so that what is typed next goes there', async () => {
    const keys = new RowKeys();
    keys.of(await listOf('members', people));
    const written = await listOf('members', [...people, '  - {id: dv04, name: Dũng}\n']);
    keys.expect(written.parsed.text, [cell('new:a-1')]);
    const known = keys.of(written);
    expect(known.keysOf('members').at(-1)).toBe('new:a-1');
    expect(known.inputs([cell('new:a-1')])).toEqual({ inputs: [cell('entry:3:dv04')], gone: [] });
    expect(known.named({ ...viewOfMembers(written) }).rows.map(({ key }) => key)).toContain('new:a-1');
  });

  test('begins an entry as long as it is none', async () => {
    const known = new RowKeys().of(await listOf('members', people));
    expect(known.inputs([cell('new:a-1')])).toEqual({ inputs: [cell('new:a-1')], gone: [] });
  });

  test('is gone, not begun again, once its entry was deleted', async () => {
    const keys = new RowKeys();
    keys.of(await listOf('members', people));
    const written = await listOf('members', [...people, '  - {id: dv04, name: Dũng}\n']);
    keys.expect(written.parsed.text, [cell('new:a-1')]);
    keys.of(written);
    const known = keys.of(await listOf('members', people));
    expect(known.inputs([cell('new:a-1')])).toEqual({ inputs: [], gone: [cell('new:a-1')] });
  });
});

describe('a blank row', () => {
  const shownKeys = (keys: RowKeys, assessment: Assessment): readonly string[] =>
    keys
      .of(assessment)
      .named(viewOfMembers(assessment))
      .rows.map(({ key }) => key);
  const name = (row: string, text: string) => ({ sheet: 'members' as const, row, column: 'name', text });

  test('is shown where it was put, and its entry is written there', async () => {
    const keys = new RowKeys();
    const before = await listOf('members', people);
    const [blank = '', next = ''] = keys.of(before).insertBlank('members', 'entry:dv02', 'before', 2);
    expect(shownKeys(keys, before)).toEqual(['entry:dv01', blank, next, 'entry:dv02', 'entry:dv03', 'new']);
    const { inputs, gone } = keys.of(before).inputs([name(next, 'Dũng')]);
    expect({ inputs, gone }).toEqual({
      inputs: [{ ...name(next, 'Dũng'), behind: 'entry:0:dv01' }],
      gone: [],
    });

    const [a = '', ...others] = people;
    const after = await listOf('members', [a, '  - {id: dv04, name: Dũng}\n', ...others]);
    keys.expect(after.parsed.text, inputs);
    expect(shownKeys(keys, after)).toEqual(['entry:dv01', blank, next, 'entry:dv02', 'entry:dv03', 'new']);
    expect(keys.of(after).isBlank('members', next)).toBe(false);
    expect(keys.of(after).isBlank('members', blank)).toBe(true);
  });

  test('above all others begins the list', async () => {
    const keys = new RowKeys();
    const before = await listOf('members', people);
    const [blank = ''] = keys.of(before).insertBlank('members', 'entry:dv01', 'before', 1);
    expect(keys.of(before).inputs([name(blank, 'Dũng')]).inputs[0]?.behind).toBe('');
  });

  test('of a list without entries is shown too', async () => {
    const keys = new RowKeys();
    const before = await listOf('members', []);
    const [blank = ''] = keys.of(before).insertBlank('members', 'new', 'before', 1);
    expect(shownKeys(keys, before)).toEqual([blank, 'new']);
  });

  test('stays in the place of an entry that was emptied, and is that entry again after an undo', async () => {
    const keys = new RowKeys();
    const before = await listOf('members', people);
    const all = shownKeys(keys, before);
    const after = await listOf(
      'members',
      people.filter((_, index) => index !== 1),
    );
    keys.expect(after.parsed.text, [name('entry:1:dv02', '')]);
    expect(shownKeys(keys, after)).toEqual(all);
    expect(keys.of(after).isBlank('members', 'entry:dv02')).toBe(true);
    expect(keys.of(after).inputs([name('entry:dv02', 'Dũng')]).inputs).toEqual([
      { ...name('new:entry:dv02', 'Dũng'), behind: 'entry:0:dv01' },
    ]);
    expect(shownKeys(keys, before)).toEqual(all);
    expect(keys.of(before).isBlank('members', 'entry:dv02')).toBe(false);
    expect(shownKeys(keys, after)).toEqual(all);
  });

  test('goes when it is taken out, and when another program takes its entry out', async () => {
    const keys = new RowKeys();
    const before = await listOf('members', people);
    const [blank = '', other = ''] = keys.of(before).insertBlank('members', 'entry:dv03', 'after', 2);
    keys.of(before).dropBlank('members', [other]);
    expect(shownKeys(keys, before)).toEqual(['entry:dv01', 'entry:dv02', 'entry:dv03', blank, 'new']);
    const { inputs } = keys.of(before).inputs([name(blank, 'Dũng')]);
    const after = await listOf('members', [...people, '  - {id: dv04, name: Dũng}\n']);
    keys.expect(after.parsed.text, inputs);
    keys.of(after);
    const elsewhere = await listOf('members', [...people, '  - {id: dv09, name: Én, kind: du-bi}\n']);
    expect(shownKeys(keys, elsewhere)).not.toContain(blank);
  });
});

test('cells of a member who was deleted are gone', async () => {
  const keys = new RowKeys();
  keys.of(await listOf('members', people));
  const known = keys.of(await listOf('members', people.slice(1)));
  const cell = { sheet: 'members' as const, row: 'entry:dv01', column: 'note', text: 'x' };
  expect(known.inputs([cell, { ...cell, row: 'entry:dv02' }])).toEqual({
    inputs: [{ ...cell, row: 'entry:0:dv02' }],
    gone: [cell],
  });
});

test('a key can be kept for a later session of the editor, which gives its own for it', async () => {
  const [a = '', b = '', c = ''] = meetings;
  const keys = new RowKeys();
  keys.of(await listOf('meetings', [a, b]));
  const edited = await listOf('meetings', [a, b.replace('11', '9')]);
  keys.expect(edited.parsed.text);
  const [, key = ''] = keys.of(edited).keysOf('meetings');
  const stored = keys.of(edited).storable('meetings', key);
  const later = new RowKeys().of(await listOf('meetings', [c, a, b.replace('11', '9')]));
  expect(later.positional('meetings', later.stored('meetings', stored))).toBe('entry:2:');
});

function viewOfMembers(assessment: Assessment) {
  const { id, rows } = sheetOf(assessment, 'members');
  return {
    id,
    title: '',
    count: rows.length,
    errors: 0,
    warnings: 0,
    takesRows: true,
    columns: [],
    choices: [],
    rows: rows.map(({ key, kind }) => ({ key, kind, cells: [] })),
  };
}
