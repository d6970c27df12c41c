/** A member as somebody who knows spreadsheets sees a row: texts by column. */
export type Person = Readonly<Record<string, string>>;

/**
 * What an Excel user expects of a list of people: it knows nothing of records, texts or keys of rows. A row is an
 * object, so that what is typed for a person goes along with them.
 */
export class People {
  #rows: Person[];
  readonly #before: Person[][] = [];
  readonly #undone: Person[][] = [];

  constructor(rows: readonly Person[]) {
    this.#rows = [...rows];
  }

  get rows(): readonly Person[] {
    return this.#rows;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  type(row: number, column: string, text: string): void {
    this.#change((rows) => rows.with(row, filled(rows[row] ?? {}, column, text)));
  }

  /** A new person below all others. */
  begin(id: string, column: string, text: string): void {
    this.#change((rows) => [...rows, { id, [column]: text }]);
  }

  /** Every row of a block takes what its first one holds in a column; one row by itself takes from that above. */
  fillDown(first: number, last: number, column: string): void {
    const from = first === last ? first - 1 : first;
    const text = this.#rows[from]?.[column] ?? '';
    if (from < 0) return;
    this.#change((rows) =>
      rows.map((person, at) => (at > from && at <= last ? filled(person, column, text) : person)),
    );
  }

  remove(row: number): void {
    this.#change((rows) => rows.toSpliced(row, 1));
  }

  move(row: number, by: 1 | -1): void {
    const to = row + by;
    if (to < 0 || to >= this.#rows.length) return;
    this.#change((rows) => rows.toSpliced(row, 1).toSpliced(to, 0, rows[row] ?? {}));
  }

  /** Another program puts a person in; that is no step of ours to undo. */
  insertOutside(row: number, person: Person): void {
    this.#rows = this.#rows.toSpliced(row, 0, person);
  }

  undo(): void {
    this.#step(this.#before, this.#undone);
  }

  redo(): void {
    this.#step(this.#undone, this.#before);
  }

  #change(make: (rows: readonly Person[]) => Person[]): void {
    const rows = make(this.#rows);
    if (JSON.stringify(rows) === JSON.stringify(this.#rows)) return;
    this.#before.push(this.#rows);
    this.#undone.length = 0;
    this.#rows = rows;
  }

  #step(from: Person[][], to: Person[][]): void {
    const rows = from.pop();
    if (!rows) return;
    to.push(this.#rows);
    this.#rows = rows;
  }
}

/** A cell without text is no cell of the person. */
function filled(person: Person, column: string, text: string): Person {
  if ((person[column] ?? '') === text) return person;
  const { [column]: _, ...rest } = person;
  return text === '' ? rest : { ...rest, [column]: text };
}
