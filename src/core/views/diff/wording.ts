import { type Message, type MessageKey, message, messageNamed, type Value } from '../../language/message.js';
import type { BranchRecord } from '../../record/record.js';
import type { Nameless } from '../../redact/nameless.js';
import { composed } from '../../text/words.js';
import type { Wording } from './diff.js';

/** A value with what the record says, and what reports that are kept and passed on say in its place. */
export interface Guarded {
  readonly named: Value;
  readonly unnamed: Value;
}

/** Replaces a text that may name a person. */
export const withheld = '…';

/** A sentence of values, some of which are guarded. */
export function wording(key: MessageKey, values: Readonly<Record<string, Value | Guarded>>): Wording {
  const side = (which: keyof Guarded): Message => {
    const entries = Object.entries(values).map(([name, value]) => [name, sideOf(value, which)] as const);
    return messageNamed(key, Object.fromEntries(entries));
  };
  return { text: side('named'), unnamed: side('unnamed') };
}

/** Several sentences in one. */
export function joined(wordings: readonly Wording[], by = '; '): Guarded {
  return {
    named: { parts: wordings.map((one) => one.text), by },
    unnamed: { parts: wordings.map((one) => one.unnamed), by },
  };
}

export function isGuarded(value: Value | Guarded): value is Guarded {
  return typeof value === 'object' && 'unnamed' in value;
}

function sideOf(value: Value | Guarded, which: keyof Guarded): Value {
  return isGuarded(value) ? value[which] : value;
}

/** A document's number as offices write it: `112-QĐ/ĐU`, `05-NQ/CB`. */
const documentNumber = /^\d[\p{L}\d]{0,5}[-/][\p{L}\d/.-]{1,24}$/u;

/** How texts of one record are shown, with and without people. */
export class Speaker {
  readonly #record: BranchRecord;
  readonly #nameless: Nameless;
  readonly #codes: ReadonlyMap<string, string>;

  constructor(record: BranchRecord, nameless: Nameless, codes: ReadonlyMap<string, string>) {
    this.#record = record;
    this.#nameless = nameless;
    this.#codes = codes;
  }

  /** A member by id, or whoever is named. */
  person(written: string): Guarded {
    const member = this.#record.members.find(({ id }) => id === written);
    const named = member?.name
      ? message('diff/named', { id: written, name: composed(member.name) })
      : written;
    return { named, unnamed: this.#codes.get(written) ?? this.#nameless.personOf(written) };
  }

  /** A text that may name a person. */
  free(written: string): Guarded {
    return { named: composed(written), unnamed: withheld };
  }

  /** A text that offices give to things, with people taken out of it. */
  title(written: string): Guarded {
    return { named: composed(written), unnamed: this.#nameless.scrubbed(composed(written)) };
  }

  /** The number of a document. */
  document(written: string): Guarded {
    const unnamed = documentNumber.test(written) ? this.#nameless.scrubbed(written) : withheld;
    return { named: composed(written), unnamed };
  }

  /** The name of a figure or another key that people may have chosen. */
  key(section: string, name: string): Guarded {
    return {
      named: name,
      unnamed: this.#nameless.place([section, name]).slice(section.length + 1) || withheld,
    };
  }
}
