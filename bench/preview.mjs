// How long the preview takes after one changed cell: assessing the text, the page, and a what-if.
// Run: npm run build && node bench/preview.mjs
import { performance } from 'node:perf_hooks';
import { bundleCore, memberId, sampleProfile, withMembers } from './core.mjs';

const core = await bundleCore(
  'preview',
  `export { assess, openRecord } from './src/core/assess.js';
   export { changeText } from './src/core/edit/change.js';
   export { liveParts } from './src/core/preview/live-html.js';
   export { builtinProfile } from './src/core/profile/supply.js';
   export { suppose } from './src/core/what-if/what-if.js';`,
);
const supplied = sampleProfile(core);
const assess = (text) => core.assess(core.openRecord(text), supplied);

/** The sample with so many members, and a pair for every third of them. */
function record(members) {
  const id = (i) => memberId(i, 3);
  const pairs = Array.from(
    { length: Math.floor(members / 3) },
    (_, i) =>
      `  - {mentor: ${id(i)}, mentee: qc-${i}, kind: quan-chung, from: 2023-01-15, progress: tien-bo}\n`,
  );
  return `${withMembers(members, 3)}mentoring:\n${pairs.join('')}`;
}

function median(run) {
  const times = [];
  for (let i = 0; i < 60; i += 1) {
    const start = performance.now();
    run(i);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[30] ?? 0;
}

function tried(base, i) {
  const typed = String(5 + (i % 9) / 4);
  const whatIf = core.suppose(base, [{ path: ['criteria', 'I.1', 'appraised'], typed }]);
  const result = core.changeText(base.parsed.text, whatIf.edits, base.profile);
  return core.liveParts(assess(result.text), 'vi', { whatIf });
}

console.log('members     page   assess     html     both  what-if   (ms; page in KB)');
for (const members of [29, 60, 300]) {
  const text = record(members);
  const texts = [0, 1, 2, 3].map((n) => text.replace('self: 9.5, branch', `self: ${9 - n * 0.25}, branch`));
  // Each text is new: what was read before would be known.
  let round = 0;
  const next = (i) => `${texts[i % texts.length]}# ${round++}\n`;
  const base = assess(text);
  median((i) => core.liveParts(assess(next(i)), 'vi', {}));
  const figures = [
    median((i) => assess(next(i))),
    median(() => core.liveParts(base, 'vi', {})),
    median((i) => core.liveParts(assess(next(i)), 'vi', {})),
    median((i) => tried(base, i)),
  ];
  const size = core.liveParts(base, 'vi', {}).join('').length / 1000;
  const columns = figures.map((value) => value.toFixed(2).padStart(9));
  console.log(`${String(members).padEnd(7)}${size.toFixed(0).padStart(9)}${columns.join('')}`);
}
