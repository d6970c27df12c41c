import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openBrowser } from '../../server/workbench.mjs';
import { until } from '../bench.js';
import { type LiveGrid, openLiveGrid } from '../live-grid.js';
import { People, type Person } from './people.js';

const text = `chibo: 1
profile: chi-bo-4-tot
branch: {id: kp1, name: Chi bộ Khối phố 1, type: chi-bo}
period: 2026
members:
  - id: dv01
    name: Nguyễn Văn An # bí thư từ 2020
    kind: chinh-thuc
  - {id: dv02, name: Trần Thị Bình, kind: chinh-thuc}
  - id: dv03
    name: "Lê Văn Cường"
    kind: du-bi
    note: 'tổ 2'
  - id: dv04
    name: Phạm Văn Dũng
    kind: chinh-thuc
`;
const first: readonly Person[] = [
  { id: 'dv01', name: 'Nguyễn Văn An', kind: 'chinh-thuc' },
  { id: 'dv02', name: 'Trần Thị Bình', kind: 'chinh-thuc' },
  { id: 'dv03', name: 'Lê Văn Cường', kind: 'du-bi', note: 'tổ 2' },
  { id: 'dv04', name: 'Phạm Văn Dũng', kind: 'chinh-thuc' },
];

/** Texts that are easily taken for something else in a file. */
const values = [
  'Đặng Ưu',
  'x: #1',
  '- ấn',
  'no',
  '007',
  '[a',
  "ô 'này'",
  'Vàng A Dơ',
  'tổ {3}',
  '~',
  '1e3',
  'đã chuyển',
];
const columns = ['name', 'note', 'reason'] as const;

/** The same numbers on each run of a seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** The people of a record by a reader of YAML that knows nothing of records; a key without value is no text. */
function peopleIn(record: string): readonly Person[] {
  const { members } = parse(record) as { members: readonly Record<string, unknown>[] };
  return members.map((member) =>
    Object.fromEntries(
      Object.entries(member).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])),
    ),
  );
}

describe('a random day', () => {
  let browser: Browser;
  let grid: LiveGrid;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(() => grid?.close());

  const cellOf = (row: number, column: string): Locator =>
    grid.page.locator(`tbody tr[data-row="${row}"] td[data-name="${column}"]`);

  it.each([2026, 19_450_902, 75])('of seed %d loses nothing and writes nothing elsewhere', async (seed) => {
    grid = await openLiveGrid(browser, text, 'members');
    const { page, record } = grid;
    const { keyboard } = page;
    const random = randomFrom(seed);
    const pick = <Value>(list: readonly Value[]): Value => list[random(list.length)] as Value;
    const people = new People(first);
    const done: string[] = [];
    let strangers = 0;
    /** What all undone leads to: what others wrote before the first edit stays. */
    let untouched = text;
    /** The grid shows the people and nobody else, before anything else is done. */
    const agree = async (): Promise<void> => {
      await until(
        async () => {
          const names = await page
            .locator('tbody tr:not(.new) td[data-name="name"] > span')
            .allTextContents();
          return names.join('|');
        },
        people.rows.map(({ name = '' }) => name).join('|'),
      );
      const written = (): Promise<readonly Person[]> => grid.settled().then(peopleIn);
      await expect
        .poll(written, { message: done.slice(-6).join('; '), timeout: 30_000 })
        .toEqual(people.rows);
    };
    const stranger = async (): Promise<void> => {
      strangers += 1;
      const row = random(people.rows.length + 1);
      const person = { id: `${strangers}-la`, name: `Người lạ ${strangers}`, kind: 'chinh-thuc' };
      const before = people.rows[row]?.id;
      people.insertOutside(row, person);
      const line = `  - {id: ${person.id}, name: ${person.name}, kind: ${person.kind}}\n`;
      await grid.settled();
      await record.change((now) => putBefore(now, before, line));
      if (!people.canUndo) untouched = record.text;
    };
    const actions: readonly (readonly [string, (row: number) => Promise<void>])[] = [
      [
        'type',
        async (row) => {
          const [column, value] = [pick(columns), pick(values)];
          await cellOf(row, column).click();
          await keyboard.type(value);
          await keyboard.press(pick(['Enter', 'Tab', 'Shift+Tab', 'Shift+Enter']));
          people.type(row, column, value);
        },
      ],
      [
        'type and click elsewhere',
        async (row) => {
          const [column, value] = [pick(columns), pick(values)];
          await cellOf(row, column).click();
          await keyboard.type(value);
          await cellOf(random(people.rows.length), 'kind').click();
          people.type(row, column, value);
        },
      ],
      [
        'type while another program writes',
        async (row) => {
          const [column, value] = [pick(columns), pick(values)];
          const { id = '' } = people.rows[row] ?? {};
          await cellOf(row, column).click();
          await keyboard.type(value.slice(0, 2));
          await stranger();
          await keyboard.type(value.slice(2));
          await keyboard.press('Enter');
          people.type(
            people.rows.findIndex((person) => person.id === id),
            column,
            value,
          );
        },
      ],
      [
        'think better of it',
        async (row) => {
          await cellOf(row, pick(columns)).click();
          await keyboard.type(pick(values));
          await keyboard.press('Escape');
        },
      ],
      [
        'clear',
        async (row) => {
          const column = pick(['note', 'reason']);
          await cellOf(row, column).click();
          await keyboard.press('Delete');
          people.type(row, column, '');
        },
      ],
      [
        'type what no list has',
        async (row) => {
          await cellOf(row, 'rank').click();
          await keyboard.type('gioi');
          await keyboard.press('Enter');
          people.type(row, 'rank', 'gioi');
        },
      ],
      [
        'fill rows with what no list has',
        async (row) => {
          const last = Math.min(row + 2, people.rows.length - 1);
          if (last === row) return;
          await cellOf(row, 'status').click();
          await cellOf(last, 'status').click({ modifiers: ['Shift'] });
          await keyboard.type('nghi phep');
          await keyboard.press('Control+Enter');
        },
      ],
      [
        'put a row in and take it out',
        async (row) => {
          await cellOf(row, 'kind').click();
          await keyboard.press('Control+Shift+Equal');
          const rows = page.locator('tbody tr:not(.new)');
          await until(() => rows.count(), people.rows.length + 1);
          await keyboard.press('Control+Shift+Minus');
          await until(() => rows.count(), people.rows.length);
        },
      ],
      [
        'fill down',
        async (row) => {
          const column = pick(columns);
          const last = Math.min(row + 2, people.rows.length - 1);
          await cellOf(row, column).click();
          await cellOf(last, column).click({ modifiers: ['Shift'] });
          await keyboard.press('Control+d');
          people.fillDown(row, last, column);
        },
      ],
      [
        'begin',
        async () => {
          const value = pick(values);
          await page.locator('tr.new td[data-name="name"]').click();
          await keyboard.type(value);
          await keyboard.press('Enter');
          await until(() => grid.settled().then((now) => peopleIn(now).length), people.rows.length + 1);
          // Which code a new person gets is the record's to say, but it is nobody else's.
          const id = peopleIn(record.text).at(-1)?.id ?? '';
          expect(people.rows.map((person) => person.id)).not.toContain(id);
          people.begin(id, 'name', value);
        },
      ],
      [
        'remove',
        async (row) => {
          if (people.rows.length < 3) return;
          await cellOf(row, 'kind').click();
          await keyboard.press('Control+Shift+Minus');
          people.remove(row);
        },
      ],
      [
        'move',
        async (row) => {
          const by = pick([1, -1] as const);
          await cellOf(row, 'kind').click();
          await keyboard.press(by === 1 ? 'Alt+Shift+ArrowDown' : 'Alt+Shift+ArrowUp');
          people.move(row, by);
        },
      ],
      [
        'undo',
        async () => {
          if (!people.canUndo) return;
          await keyboard.press('Control+z');
          people.undo();
        },
      ],
      [
        'redo',
        async () => {
          if (!people.canRedo) return;
          await keyboard.press('Control+y');
          people.redo();
        },
      ],
    ];
    for (let count = 0; count < 120; count += 1) {
      const [name, act] = pick(actions);
      const row = random(people.rows.length);
      done.push(`${name} in row ${row + 1}`);
      await act(row);
      await agree();
    }
    while (people.canUndo) {
      await keyboard.press('Control+z');
      people.undo();
      await grid.settled();
    }
    await until(async () => record.text, untouched);
  });
});

/** Puts a line before the entry of an id; without one behind all entries. */
function putBefore(record: string, id: string | undefined, line: string): string {
  if (id === undefined) return `${record.replace(/\n*$/, '\n')}${line}`;
  const at = new RegExp(`^ {2}- (?:\\{id|id): ${id}\\b`, 'm').exec(record)?.index ?? record.length;
  return record.slice(0, at) + line + record.slice(at);
}
