import fc from 'fast-check';

/**
 * Properties are tried on the same random inputs in each run, so that a change is judged by what it changes.
 * `CHIBO_SEED=random` draws new ones (a number takes those of that seed), and `CHIBO_TIMES=20` tries each
 * property on twenty times as many.
 */
const { CHIBO_SEED: seed = '20240203', CHIBO_TIMES: times = '1' } = process.env;

fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  numRuns: 100 * Number(times),
});

/** The parameters of a property that is tried on another number of inputs than the usual hundred. */
export function often(count: number): { readonly numRuns: number } {
  return { numRuns: count * Number(times) };
}
