import type { Member } from './record.js';

/** The next member id in the pattern of the existing ones: dv29 → dv30; dv01 where no member has an id. */
export function freeMemberId(members: readonly Member[], taken: ReadonlySet<string> = new Set()): string {
  const ids = members.map(({ id }) => id);
  const used = new Set([...ids, ...taken]);
  const last = ids.findLast((id) => id !== undefined && /\d+$/.test(id)) ?? 'dv00';
  const digits = /\d+$/.exec(last)?.[0] ?? '0';
  const prefix = last.slice(0, last.length - digits.length);
  for (let number = BigInt(digits) + 1n; ; number += 1n) {
    const id = `${prefix}${String(number).padStart(digits.length, '0')}`;
    if (!used.has(id)) return id;
  }
}
