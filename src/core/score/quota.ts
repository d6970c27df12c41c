import { type Message, message } from '../language/message.js';
import { type Profile, type Quota, type QuotaBase, quotaBases } from '../profile/profile.js';
import type { Facts } from '../record/fact-names.js';
import { wholeShare } from '../text/points.js';

export interface QuotaResult {
  readonly quota: Quota;
  /** The number of members ranked at the quota's level. */
  readonly count: number;
  readonly limit: number;
  readonly baseCount: number;
  readonly exceeded: boolean;
  readonly byBase: Readonly<Record<QuotaBase, { readonly base: number; readonly limit: number }>>;
  /** Whether the three bases give different answers on whether the quota is kept. */
  readonly disputed: boolean;
  readonly reason: Message;
  /** Other rules of the quota's basis: the group in which it is counted, and what may be decided. */
  readonly notes: readonly Message[];
}

/** Compares each quota of the profile with the members' ranks, on all three bases in use. */
export function quotasOf(profile: Profile, facts: Facts): readonly QuotaResult[] {
  return profile.quotas.map((quota) => {
    const count = facts.members[quota.level];
    const bases = {
      htt: facts.members.htt,
      'htt-tro-len': facts.members.htxs + facts.members.htt,
      'tat-ca': facts.members.total,
    };
    const byBase = Object.fromEntries(
      quotaBases.map((name) => {
        const limit = wholeShare(quota.max, bases[name], quota.rounding);
        return [name, { base: bases[name], limit }];
      }),
    ) as QuotaResult['byBase'];
    const { base, limit } = byBase[quota.base];
    const exceeded = count > limit;
    const disputed = quotaBases.some((name) => count > byBase[name].limit !== exceeded);
    const reason = message('reason/quota', {
      count,
      level: message(`rank/${quota.level}`),
      limit,
      share: percent(quota.max),
      base,
      baseName: message(`base/${quota.base}`),
    });
    const notes = notesOf(quota, base);
    return { quota, count, limit, baseCount: base, exceeded, byBase, disputed, reason, notes };
  });
}

function notesOf({ byDecision, scope, rounding }: Quota, base: number): readonly Message[] {
  const notes: Message[] = [];
  if (scope !== undefined) notes.push(message('quota/scope', { scope }));
  if (byDecision !== undefined) {
    const limit = wholeShare(byDecision, base, rounding);
    notes.push(message('quota/by-decision', { limit, share: percent(byDecision) }));
  }
  return notes;
}

function percent(share: number): number {
  return Number((share * 100).toFixed(2));
}
