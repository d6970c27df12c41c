import { message } from '../language/message.js';
import { counted, type FigureContext, isPart, keyOf, type ReviewFigure, shared } from './figure.js';
import { partsOf } from './names.js';
import { quotient } from './node-facts.js';
import type { Sum } from './sum.js';

/**
 * F15: people outside the Party on their way to full members, with rates and the median days. A record tells one
 * outcome of each of them, the last, so that rates are of all who were mentored; it has no place for the dossier.
 * Those in probation and those made official are of other years than those admitted: no rate leads to them.
 */
export function* pipeline(sum: Sum, { modes }: FigureContext): Iterable<ReviewFigure> {
  const stages = [
    ['rollup/source-masses', 'mentoring.quanChung'],
    ['rollup/source-trained', 'mentoring.quanChungTrained'],
    ['rollup/source-admitted', 'mentoring.quanChungAdmitted'],
    ['rollup/source-probationary', 'members.duBi'],
    ['rollup/source-official', 'members.madeOfficial'],
  ] as const;
  for (const [title, name] of stages) {
    const value = sum.counts.get(name);
    if (value !== undefined)
      yield counted('F15', message(title), value, sum.qualifiers.get(name) ?? '', modes[name]);
  }
  const rates = [
    ['rollup/rate-trained', 'mentoring.quanChungTrained', 'mentoring.quanChung'],
    ['rollup/rate-admitted', 'mentoring.quanChungAdmitted', 'mentoring.quanChung'],
  ] as const;
  for (const [title, part, whole] of rates) {
    const rate = quotient(sum, [part], whole);
    if (rate.of && rate.n && isPart(rate)) yield shared('F15', message(title), 'share', rate);
  }
  const days = medianDays(sum);
  if (days !== undefined) {
    const title = message('rollup/median-days');
    yield { id: 'F15', key: keyOf('F15', title), title, kind: 'days', value: days, qualifier: '' };
  }
}

/** The middle of the days from the start of mentoring to admission; the lower of two middles. */
function medianDays(sum: Sum): number | undefined {
  const days = [...sum.counts]
    .flatMap(([name, count]) => {
      const [day] = partsOf('days', name) ?? [];
      return day === undefined ? [] : [{ day: Number(day), count }];
    })
    .sort((a, b) => a.day - b.day);
  let left = Math.ceil(days.reduce((total, { count }) => total + count, 0) / 2);
  for (const { day, count } of days) {
    left -= count;
    if (left <= 0) return day;
  }
  return undefined;
}
