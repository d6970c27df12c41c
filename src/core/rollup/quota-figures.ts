import { message } from '../language/message.js';
import { type QuotaBase, quotaBases } from '../profile/profile.js';
import { type Rank, ranks } from '../record/codes.js';
import { ratio } from '../score/facts/facts.js';
import { wholeShare } from '../text/points.js';
import { counted, type FigureContext, type ReviewFigure, shared } from './figure.js';
import { nameOf, partsOf } from './names.js';
import { quotient } from './node-facts.js';
import type { Sum } from './sum.js';
import { compare } from './tree.js';

/** F10: the share ranked at a quota's level on the quota's base, and how many more it allows. */
export function* quotaFigures(sum: Sum): Iterable<ReviewFigure> {
  for (const name of [...sum.counts.keys()].sort(compare)) {
    const [level, max, base, rounding] = partsOf('quota', name) ?? [];
    const rank = ranks.find((one) => one === level);
    const used = quotaBases.find((one) => one === base);
    if (rank === undefined || used === undefined) continue;
    const share = quotient(sum, [`members.${rank}`], 'members.rated');
    const of = basesOf(sum)[used];
    const n = share.n ?? 0;
    if (of === 0) continue;
    const values = { rank: message(`rank/${rank}`), base: message(`base/${used}`), max: Number(max) * 100 };
    yield shared('F10', message('rollup/quota-share', values), 'share', { ...share, value: n / of, n, of });
    const left = limitOf(max, of, rounding) - n;
    const title = message(left < 0 ? 'rollup/quota-over' : 'rollup/quota-left', values);
    yield counted('F10', title, Math.abs(left), share.qualifier);
  }
}

function limitOf(max: string | undefined, of: number, rounding: string | undefined): number {
  return wholeShare(Number(max), of, rounding === 'half-up' ? 'half-up' : 'floor');
}

/** F10 of cells: those at a quota's level among the cells of a model, as the regulation limits collectives too. */
export function* collectiveFigures(
  { counts: known }: Sum,
  { titles }: FigureContext,
): Iterable<ReviewFigure> {
  for (const name of [...known.keys()].sort(compare)) {
    const [profile, level, max, base, rounding] = partsOf('collective', name) ?? [];
    if (profile === undefined || level === undefined) continue;
    const at = (band: string): number => known.get(nameOf('band', profile, band)) ?? 0;
    const all = known.get(nameOf('model', profile, 'scored')) ?? 0;
    const of = base === 'htt' ? at('htt') : base === 'htt-tro-len' ? at('htt') + at('htxs') : all;
    const n = at(level);
    if (of === 0 && n === 0) continue;
    const bases = { htt: 'collective/htt', 'htt-tro-len': 'collective/htt-tro-len' } as const;
    const values = {
      profile,
      band: titles[nameOf('band', profile, level)] ?? level,
      base: message(base === 'htt' || base === 'htt-tro-len' ? bases[base] : 'collective/all'),
      max: Number(max) * 100,
    };
    const share = { value: ratio(n, of), qualifier: '', n, of } as const;
    if (of > 0) yield shared('F10', message('rollup/collective-share', values), 'share', share);
    const left = limitOf(max, of, rounding) - n;
    const title = message(left < 0 ? 'rollup/collective-over' : 'rollup/collective-left', values);
    yield counted('F10', title, Math.abs(left));
  }
}

function basesOf({ counts: known }: Sum): Readonly<Record<QuotaBase, number>> {
  const of = (rank: Rank | 'total'): number => known.get(`members.${rank}`) ?? 0;
  return { htt: of('htt'), 'htt-tro-len': of('htxs') + of('htt'), 'tat-ca': of('total') };
}
