import fc from 'fast-check';

type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

const day = fc.constantFrom('2023-01-05', '2023-06-30', '2004-02-29', 'hôm qua');
const count = fc.constantFrom<Data>(0, 3, 29, 8.5, 'mười');
const id = fc.constantFrom('dv01', 'dv02', 'dv03', 'qc-01');
const word = fc.constantFrom(
  'Nguyễn Văn Ấn',
  'Đặng Thị Bình'.normalize('NFD'),
  'Có: "hai" # ba',
  "l'été, [một]",
  '05-NQ/CB',
  'no',
  '0123',
  'một\nhai',
);
const score = fc.constantFrom<Data>(9, 8.5, 'na', 'dat', 'tám', null);

function optional(of: fc.Arbitrary<Data>): fc.Arbitrary<Data | undefined> {
  return fc.oneof({ weight: 6, arbitrary: of }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) });
}

/** A map with some of these keys. */
function some(values: Readonly<Record<string, fc.Arbitrary<Data>>>): fc.Arbitrary<Data> {
  return fc
    .record<Record<string, Data>>(values, { requiredKeys: [] })
    .map((map) => Object.fromEntries(Object.entries(map)));
}

function branch(): fc.Arbitrary<Data> {
  return fc.record(
    {
      id: fc.constant('cb1'),
      name: word,
      type: fc.constantFrom('chi-bo', 'chi-bo-co-so'),
      parent: id,
      path: fc.array(fc.constantFrom('Đảng bộ tỉnh', 'Đảng bộ xã', '7'), { maxLength: 3 }),
    },
    { requiredKeys: ['id', 'name', 'type'] },
  );
}

function workflow(): fc.Arbitrary<Data> {
  const step = fc.oneof(
    day,
    fc.constant(null),
    some({ date: day, document: word, present: count, result: word }),
  );
  return some({ 'dang-ky': step, 'cam-ket': step, 'binh-xet': step, 'cong-nhan': step });
}

function member(): fc.Arbitrary<Data> {
  return some({
    id,
    name: word,
    kind: fc.constantFrom('chinh-thuc', 'du-bi', 'khách'),
    joined: day,
    rank: fc.constantFrom<Data>('htxs', 'ht', null),
    commitment: fc.oneof(fc.constant(null), some({ tasks: count, done: count, rating: fc.constant('tot') })),
    criteria: some({ tc1: fc.constantFrom('dat', 'khong-dat'), tc2: fc.constant('dat') }),
    note: word,
  });
}

function criteria(): fc.Arbitrary<Data> {
  const entry = some({
    self: score,
    branch: score,
    months: fc.oneof(fc.array(score, { minLength: 12, maxLength: 12 }), fc.constantFrom<Data>(null, [])),
    override: some({ value: count, reason: word }),
    note: word,
    evidence: fc.array(fc.constantFrom('05-NQ/CB', 'Biên bản', '12'), { maxLength: 3 }),
  });
  return some({
    'I.1': entry,
    'I.2': entry,
    'II.1': entry,
    'II.2': fc.constant(null),
    'C.1': entry,
    'X.9': entry,
  });
}

function meeting(): fc.Arbitrary<Data> {
  return some({
    date: day,
    kind: fc.constantFrom('thuong-ky', 'chi-uy'),
    title: word,
    due: count,
    note: word,
  });
}

function pair(): fc.Arbitrary<Data> {
  return some({ mentor: id, mentee: id, kind: fc.constant('quan-chung'), from: day, content: word });
}

function figures(): fc.Arbitrary<Data> {
  const value = fc.constantFrom<Data>(7252, '>19000', '>=84.2%', '~40', 'rất nhiều');
  const figure = fc.oneof(value, fc.constant(null), some({ value, mode: fc.constant('luot'), note: word }));
  return some({ 'members.total': figure, exemplaryUnits: figure });
}

/** A record with every section, in a layout of its own: block and flow, comments, quotes, line ends, NFD. */
export const sheetRecord: fc.Arbitrary<string> = fc
  .record({
    data: fc.record({
      branch: branch(),
      period: fc.constantFrom<Data>(2023, { from: '2023-01-01', to: '2023-12-31' }),
      workflow: optional(workflow()),
      members: optional(fc.array(member(), { maxLength: 4 })),
      criteria: optional(criteria()),
      meetings: optional(fc.array(meeting(), { maxLength: 3 })),
      mentoring: optional(fc.array(pair(), { maxLength: 2 })),
      awards: optional(fc.array(some({ form: word, collective: count, note: word }), { maxLength: 2 })),
      discipline: optional(fc.array(some({ member: id, selfDetected: fc.boolean() }), { maxLength: 2 })),
      initiatives: optional(fc.array(some({ title: word, registered: day }), { maxLength: 2 })),
      targets: optional(
        fc.array(some({ title: word, assigned: count, above: fc.boolean() }), { maxLength: 2 }),
      ),
      figures: optional(figures()),
    }),
    dice: fc.array(fc.nat(999), { minLength: 60, maxLength: 60 }),
    end: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '', '', '\uFEFF'),
    isEnded: fc.boolean(),
  })
  .map(({ data, dice, end, mark, isEnded }) => {
    const text = new Writer(dice).record({ chibo: 1, profile: 'thu.chibo-profile.yaml', ...data });
    const lines = (isEnded ? text : text.replace(/\n+$/, '')).replaceAll('\n', end);
    return mark + lines;
  });

/** Writes data in one of its many layouts; every choice is the next of the dice. */
class Writer {
  readonly #dice: readonly number[];
  #next = 0;

  constructor(dice: readonly number[]) {
    this.#dice = dice;
  }

  record(data: Readonly<Record<string, Data | undefined>>): string {
    const head = this.#pick('', '# đầu\n', '---\n');
    const sections = Object.entries(data).filter((entry): entry is [string, Data] => entry[1] !== undefined);
    return head + this.#map(Object.fromEntries(sections), '');
  }

  #pick<T>(...options: readonly [T, ...T[]]): T {
    this.#next += 1;
    return options[(this.#dice[this.#next % this.#dice.length] ?? 0) % options.length] ?? options[0];
  }

  /** The lines of a block map. */
  #map(map: Readonly<Record<string, Data>>, indent: string): string {
    return Object.entries(map)
      .map(([key, value]) => `${this.#above(indent)}${indent}${key}:${this.#below(value, indent)}`)
      .join('');
  }

  /** What stands behind the colon of a key, up to the end of the lines. */
  #below(value: Data, indent: string): string {
    const deeper = `${indent}${this.#pick('  ', '  ', '    ')}`;
    const isBlock = this.#pick(true, true, false);
    if (isList(value) && value.length > 0 && isBlock)
      return `${this.#comment()}\n${this.#list(value, this.#pick(deeper, indent))}`;
    if (isMap(value) && Object.keys(value).length > 0 && isBlock)
      return `${this.#comment()}\n${this.#map(value, deeper)}`;
    if (value === null && this.#pick(true, false)) return `${this.#comment()}\n`;
    return `${this.#pick(' ', ' ', '   ')}${this.#flow(value, false)}${this.#comment()}\n`;
  }

  #list(list: readonly Data[], indent: string): string {
    return list
      .map((item) => {
        const above = this.#above(indent);
        if (isMap(item) && Object.keys(item).length > 0 && this.#pick(true, false))
          return `${above}${indent}- ${this.#map(item, `${indent}  `)
            .replace(/^(?: *#[^\n]*\n|\n)*/, '')
            .trimStart()}`;
        return `${above}${indent}- ${this.#flow(item, false)}${this.#comment()}\n`;
      })
      .join('');
  }

  #flow(value: Data, inFlow: boolean): string {
    const [open, close] = this.#pick(['', ''], ['', ''], [' ', ' ']);
    if (isList(value))
      return value.length === 0
        ? '[]'
        : `[${open}${value.map((item) => this.#flow(item, true)).join(', ')}${close}]`;
    if (!isMap(value)) return this.#scalar(value, inFlow);
    const pairs = Object.entries(value).map(([key, item]) => `${key}: ${this.#flow(item, true)}`);
    return pairs.length === 0 ? '{}' : `{${open}${pairs.join(', ')}${close}}`;
  }

  #scalar(value: string | number | boolean | null, inFlow: boolean): string {
    if (value === null) return '~';
    if (typeof value === 'number') return this.#pick(String(value), value === 8.5 ? '8.50' : String(value));
    if (typeof value === 'boolean') return String(value);
    const isPlain = /^[\p{L}\d][\p{L}\p{M}\d ./-]*$/u.test(value) && !/^(no|\d+)$/.test(value);
    const style = this.#pick('plain', 'plain', 'single', 'double');
    if (value.includes('\n') || style === 'double' || (style === 'plain' && !isPlain && inFlow))
      return JSON.stringify(value);
    return style === 'plain' && isPlain ? value : `'${value.replaceAll("'", "''")}'`;
  }

  #above(indent: string): string {
    return this.#pick('', '', '', '', '', `${indent}# ghi chú\n`, '\n');
  }

  #comment(): string {
    return this.#pick('', '', '', '', ' # c', '   # a: "b');
  }
}

function isMap(value: Data): value is { readonly [key: string]: Data } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}
