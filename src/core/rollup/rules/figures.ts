import { message } from '../../language/message.js';
import { qualifierWords } from '../../score/facts/figure-text.js';
import { placeOf } from '../figures-stand-in.js';
import { partsOf } from '../names.js';
import { agrees } from '../qualifier.js';
import { countedFor, type SummedNode } from '../totals.js';
import { inEachUnit, type RollupMatch, type RollupRule } from './rule.js';

/** A reported figure that differs from what the records below add up to. */
export const figures: RollupRule = {
  code: 'rollup/figures',
  severity: 'warning',
  check: ({ root }) => inEachUnit(root, figuresFound),
};

/** A reported figure that differs from the exact sum of the units below (format.md §7). */
function* figuresFound(summed: SummedNode): Iterable<RollupMatch> {
  for (const { period, first, entries } of summed.own) {
    for (const entry of entries) {
      for (const figure of entry.figures) {
        const { name } = placeOf(figure.name);
        const sum = countedFor(summed, { figure, period });
        // A name of the report's own is compared only with the same name below.
        const isComparable = partsOf('own', name) === undefined || sum?.counts.has(name);
        if (sum === undefined || sum.qualifiers.has(name) || !isComparable) continue;
        const counted = sum.counts.get(name) ?? 0;
        if (agrees(counted, figure.qualifier, figure.value)) continue;
        const values = {
          name: figure.name,
          unit: first.name,
          value: message(qualifierWords[figure.qualifier], { number: figure.value }),
          counted,
        };
        const place = { file: entry.file, unit: entry.id, range: figure.range };
        yield { message: message('rollup/figures', values), ...place };
      }
    }
  }
}
