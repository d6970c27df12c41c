import fc from 'fast-check';
import type { Path, Scalar } from '../../../src/core/parse/tree.js';

/** A place of a generated record: a value that stands there, or a key that a map lacks. */
export interface Cell {
  readonly path: Path;
  readonly parent: 'block-map' | 'flow-map' | 'block-list' | 'flow-list';
  readonly value: Scalar | undefined;
  readonly style: 'plain' | 'single' | 'double' | 'empty' | 'missing';
  /** How the value is written, quotes included. */
  readonly source: string;
}

export interface GeneratedRecord {
  readonly text: string;
  readonly data: unknown;
  readonly cells: readonly Cell[];
  /** Paths of the lists that stand in the text, with the number of their entries. */
  readonly lists: readonly { readonly path: Path; readonly length: number; readonly flow: boolean }[];
}

/** New values that need all kinds of writing. */
export const newValue: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constantFrom<Scalar>(9, 8.5, 0, -1.25, 28601, true, false, null),
  fc.constantFrom('htxs', 'không đạt', 'Nguyễn Văn Ý', '05-NQ/CB', 'Đ', '👍🏽', 'e\u0302\u0301'),
  fc.constantFrom('no', '1e3', '0123', '- x', 'a: b', '# x', ' x', 'x ', '~', '', 'x\ny', 'x\ty', '\u2028'),
  fc.constantFrom('a, b', '[x]', '{x: 1}', "it's", '"x"', '\\', '|', '>-', '*a', '&a', '!a', '%', '@', '`'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

type Value = Leaf | Flow | BlockMap | BlockList;

interface Leaf {
  readonly kind: 'leaf';
  readonly style: 'plain' | 'single' | 'double' | 'empty';
  readonly value: Scalar;
  readonly source: string;
}

interface Flow {
  readonly kind: 'flow';
  readonly keys: readonly string[] | undefined;
  readonly items: readonly (Leaf | Flow)[];
  readonly layout: 'tight' | 'loose' | 'lines';
}

interface BlockMap {
  readonly kind: 'map';
  readonly indent: number;
  readonly entries: readonly (readonly [key: string, value: Value, line: Line])[];
}

interface BlockList {
  readonly kind: 'list';
  readonly indent: number;
  readonly gap: number;
  readonly items: readonly (readonly [value: Leaf | Flow | BlockMap, line: Line])[];
}

/** What stands around a value on its line, and the lines above it. */
interface Line {
  readonly above: readonly ('' | '# ghi chú' | '#- x: 1')[];
  readonly gap: number;
  readonly comment: string;
}

const line: fc.Arbitrary<Line> = fc.record({
  above: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('', '# ghi chú', '#- x: 1'), { maxLength: 2 }) },
  ),
  gap: fc.constantFrom(1, 1, 1, 2, 5),
  comment: fc.constantFrom('', '', '', ' # c', '   # a: "b', '\t# - x'),
});

const keys = ['branch', 'criteria', 'members', 'id', 'name', 'self', 'note', 'I.1', 'I.10', 'dao-duc', 'a b'];

const plain: fc.Arbitrary<Leaf> = fc
  .constantFrom<readonly [Scalar, string]>(
    [9, '9'],
    [8.5, '8.50'],
    [true, 'true'],
    [null, '~'],
    ['htxs', 'htxs'],
    ['Chi bộ Thanh tra', 'Chi bộ Thanh tra'],
    ['2023-01-10', '2023-01-10'],
    ['112-QĐ/ĐU', '112-QĐ/ĐU'],
  )
  .map(([value, source]) => ({ kind: 'leaf', style: 'plain', value, source }));

const words = fc.string({
  unit: fc.constantFrom('a', 'Đ', 'ế', ' ', '#', ':', ',', '-', '{', ']', '&', '\t', '\u0301'),
});

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 1, arbitrary: fc.constant<Leaf>({ kind: 'leaf', style: 'empty', value: null, source: '' }) },
  {
    weight: 1,
    arbitrary: words.map((value): Leaf => ({ kind: 'leaf', style: 'single', value, source: `'${value}'` })),
  },
  {
    weight: 1,
    arbitrary: words.map((value): Leaf => ({ kind: 'leaf', style: 'double', value, source: `"${value}"` })),
  },
);

const flowLeaf = leaf.filter(({ style }) => style !== 'empty');

function flow(depth: number): fc.Arbitrary<Flow> {
  const item =
    depth === 0
      ? flowLeaf
      : fc.oneof({ weight: 3, arbitrary: flowLeaf }, { weight: 1, arbitrary: flow(depth - 1) });
  const layout = fc.constantFrom('tight', 'loose', 'lines');
  const map = fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 4 }).chain((names) =>
    fc.record({
      kind: fc.constant('flow' as const),
      keys: fc.constant(names),
      items: fc.array(item, { minLength: names.length, maxLength: names.length }),
      layout,
    }),
  );
  const list = fc.record({
    kind: fc.constant('flow' as const),
    keys: fc.constant(undefined),
    items: fc.array(item, { maxLength: 4 }),
    layout,
  });
  return fc.oneof(map, list);
}

function blockMap(depth: number): fc.Arbitrary<BlockMap> {
  const inner = depth === 0 ? [] : [blockMap(depth - 1), blockList(depth - 1)];
  const value: fc.Arbitrary<Value> = fc.oneof(leaf, leaf, flow(1), ...inner);
  return fc.record({
    kind: fc.constant('map' as const),
    indent: fc.constantFrom(2, 2, 1, 5),
    entries: fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), value, line), {
      minLength: 1,
      maxLength: 4,
      selector: ([key]) => key,
    }),
  });
}

function blockList(depth: number): fc.Arbitrary<BlockList> {
  return fc.record({
    kind: fc.constant('list' as const),
    indent: fc.constantFrom(0, 2, 2, 3),
    gap: fc.constantFrom(1, 1, 3),
    items: fc.array(fc.tuple(fc.oneof(leaf, flow(1), blockMap(depth)), line), { minLength: 1, maxLength: 3 }),
  });
}

/** A record in a layout of its own: block and flow mixed, comments, quotes, blank lines, odd spacing. */
export const record: fc.Arbitrary<GeneratedRecord> = fc
  .record({
    root: blockMap(2),
    end: fc.constantFrom('\n', '\r\n'),
    head: fc.constantFrom('', '# đầu\n', '---\n', '# a\n\n# b\n'),
    isEnded: fc.boolean(),
  })
  .map(({ root, end, head, isEnded }) => {
    const writer = new Writer(end);
    writer.put(head.replaceAll('\n', end));
    const data = writer.blockMap(root, [], '', false);
    const text = isEnded ? writer.text : writer.text.replace(/(\r?\n)+$/, '');
    return { text, data, cells: writer.cells, lists: writer.lists };
  });

/** Writes a generated record, and keeps account of its data and its cells while it does. */
class Writer {
  text = '';
  readonly cells: Cell[] = [];
  readonly lists: { path: Path; length: number; flow: boolean }[] = [];
  private readonly end: string;

  constructor(end: string) {
    this.end = end;
  }

  put(text: string): void {
    this.text += text;
  }

  /** `onDash`: the first key stands behind the dash of an entry, which is written already. */
  blockMap(map: BlockMap, path: Path, indent: string, onDash: boolean): unknown {
    const data: Record<string, unknown> = {};
    for (const [index, [key, value, around]] of map.entries.entries()) {
      if (!onDash || index > 0) {
        this.above(around, indent);
        this.put(indent);
      }
      this.put(`${key}:`);
      data[key] = this.value(value, [...path, key], indent, around, 'block-map', map.indent);
    }
    this.missing(path, 'block-map', Object.keys(data));
    return data;
  }

  private value(
    value: Value,
    path: Path,
    indent: string,
    around: Line,
    parent: Cell['parent'],
    deeper: number,
  ): unknown {
    if (value.kind === 'map' || value.kind === 'list') {
      this.put(around.comment + this.end);
      return value.kind === 'map'
        ? this.blockMap(value, path, indent + ' '.repeat(deeper), false)
        : this.blockList(value, path, indent + ' '.repeat(value.indent));
    }
    const gap = value.kind === 'leaf' && value.style === 'empty' ? 0 : around.gap;
    this.put(' '.repeat(gap));
    const data = value.kind === 'leaf' ? this.leaf(value, path, parent) : this.flow(value, path, indent);
    this.put(around.comment + this.end);
    return data;
  }

  private blockList(list: BlockList, path: Path, indent: string): unknown {
    this.lists.push({ path, length: list.items.length, flow: false });
    return list.items.map(([value, around], index) => {
      this.above(around, indent);
      this.put(`${indent}-`);
      if (value.kind === 'map') {
        this.put(' '.repeat(list.gap));
        return this.blockMap(value, [...path, index], `${indent} ${' '.repeat(list.gap)}`, true);
      }
      return this.value(value, [...path, index], indent, around, 'block-list', 0);
    });
  }

  private flow({ keys: names, items, layout }: Flow, path: Path, indent: string): unknown {
    const [open, close, parent] = names
      ? (['{', '}', 'flow-map'] as const)
      : (['[', ']', 'flow-list'] as const);
    if (!names) this.lists.push({ path, length: items.length, flow: true });
    const data = items.map((item, index) => {
      this.put(index === 0 ? open : ',');
      this.put(
        layout === 'lines' ? `${this.end}${indent}      ` : layout === 'loose' || index > 0 ? ' ' : '',
      );
      const at = [...path, names?.[index] ?? index];
      if (names) this.put(`${names[index]}: `);
      const value = item.kind === 'leaf' ? this.leaf(item, at, parent) : this.flow(item, at, `${indent}  `);
      if (layout === 'loose') this.put(' ');
      return value;
    });
    this.put(items.length === 0 ? open : layout === 'lines' ? `${this.end}${indent}    ` : '');
    this.put(close);
    if (!names) return data;
    this.missing(path, 'flow-map', names);
    return Object.fromEntries(names.map((name, index) => [name, data[index]]));
  }

  private leaf({ value, style, source }: Leaf, path: Path, parent: Cell['parent']): Scalar {
    this.cells.push({ path, parent, value, style, source });
    this.put(source);
    return value;
  }

  private missing(path: Path, parent: Cell['parent'], present: readonly string[]): void {
    const key = keys.find((name) => !present.includes(name));
    if (key !== undefined)
      this.cells.push({ path: [...path, key], parent, value: undefined, style: 'missing', source: '' });
  }

  private above({ above }: Line, indent: string): void {
    for (const comment of above) this.put((comment === '' ? '' : indent + comment) + this.end);
  }
}
