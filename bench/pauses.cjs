// How long a thread works and for how long nobody else on it gets a turn; also for what runs inside an extension host.
const { readFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');

/** Milliseconds that the processor has worked for the main thread, as Linux counts them. */
function worked() {
  const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}

/**
 * The longest time in which nobody else on this thread got a turn, by the clock and by the processor's work within
 * it, and how long it worked in all, until `until` is done.
 */
exports.measured = async (until) => {
  const begun = { clock: performance.now(), work: worked() };
  const longest = { clock: 0, work: 0 };
  let last = begun;
  let isRunning = true;
  const tick = () => {
    const now = { clock: performance.now(), work: worked() };
    longest.clock = Math.max(longest.clock, now.clock - last.clock - 1);
    longest.work = Math.max(longest.work, now.work - last.work);
    last = now;
    if (isRunning) setTimeout(tick, 1);
  };
  setTimeout(tick, 1);
  await until();
  isRunning = false;
  return { longest, total: { clock: performance.now() - begun.clock, work: worked() - begun.work } };
};
