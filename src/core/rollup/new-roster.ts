import { scalarText } from '../parse/scalar-text.js';
import type { BranchType } from '../record/codes.js';
import { yearPartlyCovered } from '../score/facts/unit-year.js';
import { unitsOf } from '../units/read-unit.js';
import { isBranch, type Unit, type Units } from '../units/units.js';
import type { UnitHead } from './fold.js';
import { compare } from './tree.js';

/**
 * The roster of the units that records are of, as YAML: each as its latest record says, superiors before those below
 * them, in the order of names. A unit whose records end within the last year of all has its last day, one whose
 * records begin within a year its first; superiors that no record is of are there with their id alone.
 */
export function newRosterText(looks: Iterable<UnitHead>, schema: string): string {
  const units = unitsIn([...looks]);
  const lines = [...inOrder(units)].map((unit) => `  - ${lineOf(unit)}\n`);
  const list = lines.length === 0 ? 'units: []\n' : `units:\n${lines.join('')}`;
  return `# yaml-language-server: $schema=${schema}\n${list}`;
}

function unitsIn(looks: readonly UnitHead[]): Units {
  const byId = new Map<string, UnitHead[]>();
  for (const look of [...looks].sort((a, b) => compare(a.to, b.to) || compare(a.from, b.from))) {
    const own = byId.get(look.id);
    if (own) own.push(look);
    else byId.set(look.id, [look]);
  }
  const last =
    looks
      .map(({ to }) => to)
      .sort(compare)
      .at(-1) ?? '';
  const units = [...byId.values()].flatMap((own) => unitOf(own, last));
  const parents = units.flatMap(({ parent }) => parent ?? []);
  return unitsOf([...units, ...[...new Set(parents)].map((id): Unit => ({ id }))]);
}

/** A unit by its records in the order of time; `lastDay` is the last day that any record reaches. */
function unitOf(own: readonly UnitHead[], lastDay: string): readonly Unit[] {
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  const [earliest = first.from] = own.map(({ from }) => from).sort(compare);
  const begins = yearPartlyCovered(first) !== undefined && !earliest.endsWith('-01-01');
  const ends = yearPartlyCovered(last) !== undefined && last.to < lastDay && !last.to.endsWith('-12-31');
  return [
    {
      id: last.id,
      ...(last.name === '' ? {} : { name: last.name }),
      ...(last.type === null ? {} : { type: last.type }),
      ...(last.parent === null ? {} : { parent: last.parent }),
      ...(begins ? { from: earliest } : {}),
      ...(ends ? { to: last.to } : {}),
    },
  ];
}

const byName = new Intl.Collator('vi', { numeric: true });

/** Each unit behind its superior; units that are superiors of each other come last. */
function* inOrder(units: Units): Generator<Unit> {
  const listed = [...units.values()].sort(
    (a, b) => byName.compare(a.name ?? a.id, b.name ?? b.id) || compare(a.id, b.id),
  );
  const below = new Map<string | undefined, Unit[]>();
  for (const unit of listed) {
    const known = below.get(unit.parent);
    if (known) known.push(unit);
    else below.set(unit.parent, [unit]);
  }
  const seen = new Set<string>();
  const visit = function* (unit: Unit): Generator<Unit> {
    if (seen.has(unit.id)) return;
    seen.add(unit.id);
    yield unit;
    const children = below.get(unit.id) ?? [];
    // Chi bộ first, as in the papers of a đảng bộ.
    for (const child of children.filter((one) => isBranch(units, one))) yield* visit(child);
    for (const child of children) yield* visit(child);
  };
  for (const unit of below.get(undefined) ?? []) yield* visit(unit);
  for (const unit of listed) yield* visit(unit);
}

function lineOf(unit: Unit): string {
  const said: readonly (readonly [string, string | undefined])[] = [
    ['id', unit.id],
    ['name', unit.name],
    ['type', unit.type satisfies BranchType | undefined],
    ['parent', unit.parent],
    ['from', unit.from],
    ['to', unit.to],
  ];
  const written = said.flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${scalarText(value, { flow: true, style: 'plain' })}`,
  );
  return `{${written.join(', ')}}`;
}
