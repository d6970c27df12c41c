import { type OpenSum, openSum, type Sum } from './sum.js';

/** A sum in little room, for a country's worth of them: counts as two lists, the rest only where there is any. */
export interface PackedSum {
  readonly names: readonly string[];
  readonly values: readonly number[];
  readonly rest: Omit<Sum, 'counts'> | undefined;
}

/** A sum as it is kept. */
export function packed({ counts, qualifiers, shares, personTimes }: Sum): PackedSum {
  const isExact = qualifiers.size === 0 && shares.size === 0 && personTimes.size === 0;
  return {
    names: [...counts.keys()],
    values: [...counts.values()],
    rest: isExact ? undefined : { qualifiers, shares, personTimes },
  };
}

/** The sum again, to be read or built upon; changing it changes nothing that is kept. */
export function unpacked({ names, values, rest }: PackedSum): OpenSum {
  const sum = openSum();
  for (const [index, name] of names.entries()) sum.counts.set(name, values[index] ?? 0);
  for (const [name, qualifier] of rest?.qualifiers ?? []) sum.qualifiers.set(name, qualifier);
  for (const [name, share] of rest?.shares ?? []) sum.shares.set(name, share);
  for (const name of rest?.personTimes ?? []) sum.personTimes.add(name);
  return sum;
}
