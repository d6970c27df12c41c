import type { Period } from '../record/period.js';
import type { Branch } from '../record/record.js';
import { slug } from '../text/slug.js';
import { isThere, type Unit, type Units } from './units.js';

/** A record that there is: whose it is, of which period, and its path. */
export interface RecordHead {
  readonly branch: Branch;
  readonly period: Period | undefined;
  readonly path: string;
}

/** A unit that a new record may be of. */
export interface KnownUnit extends Unit {
  /** The path of its latest record. */
  readonly latest?: string;
}

/**
 * The units that a folder knows: those of its roster that are there on `day`, in their order, and then those that only have
 * records, by name. What the roster says of a unit comes before what its latest record says.
 */
export function knownUnits(units: Units, records: readonly RecordHead[], day: string): readonly KnownUnit[] {
  const latest = new Map<string, RecordHead>();
  for (const head of records) {
    const other = latest.get(head.branch.id);
    if (other === undefined || lastDay(other) <= lastDay(head)) latest.set(head.branch.id, head);
  }
  const listed = [...units.values()]
    .filter(({ id }) => isThere(units, id, { from: day, to: day }))
    .map((unit) => ({ ...ofRecord(latest.get(unit.id)), ...unit }));
  const others = [...latest.values()]
    .filter(({ branch }) => branch.id !== '' && !units.has(branch.id))
    .map((head) => ({ id: head.branch.id, ...ofRecord(head) }));
  return [
    ...listed,
    ...others.sort((a, b) => (a.name ?? a.id).localeCompare(b.name ?? b.id, 'vi', { numeric: true })),
  ];
}

/** An id for a new unit, made of its name; no other unit has it. */
export function newUnitId(name: string, known: readonly KnownUnit[]): string {
  const taken = new Set(known.map(({ id }) => id));
  const stem = slug(name) || 'chi-bo';
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return id;
}

function ofRecord(head: RecordHead | undefined): Omit<KnownUnit, 'id'> {
  if (head === undefined) return {};
  const { name, type, parent } = head.branch;
  return {
    latest: head.path,
    ...(name === undefined || name === '' ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(parent === undefined ? {} : { parent }),
  };
}

function lastDay({ period }: RecordHead): string {
  return period?.to ?? '';
}
