type Numbers = Uint8Array | Uint32Array | Float64Array;

const chunkBits = 16;
const chunkSize = 1 << chunkBits;

/** A list of numbers of one kind that grows by pieces: a few bytes an entry, none of them moved or kept twice. */
export class NumberColumn {
  readonly #make: (size: number) => Numbers;
  readonly #chunks: Numbers[] = [];
  #length = 0;

  constructor(make: (size: number) => Numbers) {
    this.#make = make;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length >> chunkBits === this.#chunks.length) this.#chunks.push(this.#make(chunkSize));
    this.#length += 1;
    this.set(this.#length - 1, value);
  }

  at(index: number): number {
    return this.#chunks[index >> chunkBits]?.[index & (chunkSize - 1)] ?? 0;
  }

  set(index: number, value: number): void {
    const chunk = this.#chunks[index >> chunkBits];
    if (chunk) chunk[index & (chunkSize - 1)] = value;
  }
}

/** Columns of whole numbers below 2^8 and 2^32, and of any numbers. */
export const bytes = (): NumberColumn => new NumberColumn((size) => new Uint8Array(size));
export const words = (): NumberColumn => new NumberColumn((size) => new Uint32Array(size));
export const doubles = (): NumberColumn => new NumberColumn((size) => new Float64Array(size));

/** Numbers the keys it is given from 0, each once; keys are whole numbers other than 0. 14 to 19 bytes a key. */
export class Numbering {
  #slots = new Uint32Array(1024);
  readonly #keys = doubles();

  get size(): number {
    return this.#keys.length;
  }

  /** The number of a key, a new one where it has none. */
  add(key: number): number {
    if (this.size * 4 > this.#slots.length * 3) this.#grow();
    const slot = this.#slotOf(key);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#keys.push(key);
    this.#slots[slot] = this.size;
    return this.size - 1;
  }

  /** The number of a key; `undefined` where it has none. */
  find(key: number): number | undefined {
    const known = this.#slots[this.#slotOf(key)] ?? 0;
    return known > 0 ? known - 1 : undefined;
  }

  /** The key of a number. */
  keyOf(number: number): number {
    return this.#keys.at(number);
  }

  #slotOf(key: number): number {
    const last = this.#slots.length - 1;
    let slot = key % (last + 1);
    for (;;) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0 || this.#keys.at(known - 1) === key) return slot;
      slot = (slot + 1) & last;
    }
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let number = 0; number < this.size; number += 1)
      this.#slots[this.#slotOf(this.#keys.at(number))] = number + 1;
  }
}
