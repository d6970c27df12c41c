import { branchTypes } from '../record/codes.js';
import { asCode, asNumber, asText, type Data } from '../record/read.js';
import { isRealDate } from '../text/numbers.js';
import type { Unit, Units } from './units.js';

/** Of two units of one id the first counts. */
export function unitsOf(listed: Iterable<Unit>): Units {
  const units = new Map<string, Unit>();
  for (const unit of listed) if (!units.has(unit.id)) units.set(unit.id, unit);
  return units;
}

/** A unit from data as it is written; what is of another type is absent. */
export function unitOf({ id, name, type, parent, order, from, to, into, model, models = model }: Data): Unit {
  const due = (Array.isArray(models) ? models : [models]).flatMap((one) => asText(one) ?? []);
  const unit = {
    name: asText(name),
    type: asCode(type, branchTypes),
    parent: asText(parent),
    order: asNumber(order),
    from: asText(from),
    to: asText(to),
    into: asText(into),
    models: due.length > 0 ? due : undefined,
  };
  const said = Object.entries(unit).filter(([, value]) => value !== undefined);
  return { id: asText(id) ?? '', ...Object.fromEntries(said) };
}

/** Whether a roll-up can go by a unit: it has an id, and its days are days. */
export function isUsable({ id, from, to }: Unit): boolean {
  return id !== '' && [from, to].every((day) => day === undefined || isRealDate(day));
}

/** A unit that a roll-up can go by, from data that may come from anywhere. */
export function readUnit(data: Data): Unit | undefined {
  const unit = unitOf(data);
  return isUsable(unit) ? unit : undefined;
}
