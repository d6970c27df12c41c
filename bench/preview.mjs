// How long the preview takes after one changed cell: assessing the text, the page, and a what-if.
// Run: npm run build && node bench/preview.mjs
import { readFile, rm } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';

const out = new URL('./.preview.mjs', import.meta.url);
await build({
  stdin: {
    contents: `
      export { assess, openRecord } from './src/core/assess.js';
      export { changeText } from './src/core/edit/change.js';
      export { liveHtml } from './src/core/preview/live-html.js';
      export { builtinProfile } from './src/core/profile/supply.js';
      export { suppose } from './src/core/what-if/what-if.js';`,
    resolveDir: '.',
  },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  outfile: out.pathname,
  logLevel: 'error',
});
const core = await import(out.href);
await rm(out);

const sample = await readFile('samples/thanh-tra/2023.chibo.yaml', 'utf8');
const supplied = {
  kind: 'found',
  place: { kind: 'builtin', id: 'chi-bo-4-tot' },
  ...core.builtinProfile('chi-bo-4-tot'),
};
const assess = (text) => core.assess(core.openRecord(text), supplied);

/** The sample with so many members, and a pair for every third of them. */
function record(members) {
  const first = / {2}- id: dv01\n(?: {4}.*\n)+/.exec(sample)?.[0] ?? '';
  const id = (i) => `dv${String(i + 1).padStart(3, '0')}`;
  const rows = Array.from({ length: members }, (_, i) => first.replace('dv01', id(i)));
  const pairs = Array.from(
    { length: Math.floor(members / 3) },
    (_, i) =>
      `  - {mentor: ${id(i)}, mentee: qc-${i}, kind: quan-chung, from: 2023-01-15, progress: tien-bo}\n`,
  );
  const start = sample.indexOf('  - id: dv01');
  const end = sample.indexOf('criteria:\n  I.1:');
  return `${sample.slice(0, start)}${rows.join('')}${sample.slice(end)}mentoring:\n${pairs.join('')}`;
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
  return core.liveHtml(assess(result.text), 'vi', { whatIf });
}

console.log('members     page   assess     html     both  what-if   (ms; page in KB)');
for (const members of [29, 60, 300]) {
  const text = record(members);
  const texts = [0, 1, 2, 3].map((n) => text.replace('self: 9.5, branch', `self: ${9 - n * 0.25}, branch`));
  const next = (i) => texts[i % texts.length] ?? text;
  const base = assess(text);
  median((i) => core.liveHtml(assess(next(i)), 'vi', {}));
  const figures = [
    median((i) => assess(next(i))),
    median(() => core.liveHtml(base, 'vi', {})),
    median((i) => core.liveHtml(assess(next(i)), 'vi', {})),
    median((i) => tried(base, i)),
  ];
  const size = core.liveHtml(base, 'vi', {}).length / 1000;
  const columns = figures.map((value) => value.toFixed(2).padStart(9));
  console.log(`${String(members).padEnd(7)}${size.toFixed(0).padStart(9)}${columns.join('')}`);
}
