// How long one changed cell takes, from the changed text to every number, finding and sheet.
// Run: npm run build && node bench/recompute.mjs
import { performance } from 'node:perf_hooks';
import { parseDocument } from 'yaml';
import { bundleCore, sample, sampleProfile, withMembers } from './core.mjs';

const core = await bundleCore(
  'recompute',
  `export { assess, openRecord } from './src/core/assess.js';
   export { changeText } from './src/core/edit/change.js';
   export { fullRead, parseText } from './src/core/parse/parse.js';
   export { builtinProfile } from './src/core/profile/supply.js';
   export { sheetsOf } from './src/core/sheet/sheets.js';
   export { viewSheet } from './src/core/sheet/sheet-view.js';`,
);
const supplied = sampleProfile(core);

/** A record with so many members, the sample's other sections unchanged. */
const record = (members) => withMembers(members, 5);

function median(run, rounds) {
  const times = [];
  for (let i = 0; i < rounds; i += 1) {
    const start = performance.now();
    run(i);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function row(name, text, rounds) {
  const texts = [0, 1, 2, 3].map((n) => text.replace('self: 9.5, branch', `self: ${9 - n * 0.25}, branch`));
  // Each text is new: what was read before would be known.
  let round = 0;
  const next = (i) => `${texts[i % texts.length]}# ${round++}\n`;
  for (let i = 0; i < 5; i += 1) core.assess(core.openRecord(next(i)), supplied);
  const full = median((i) => parseDocument(next(i), { keepSourceTokens: true }), Math.min(rounds, 9));
  const parse = median((i) => core.parseText(next(i)), rounds);
  const assess = median((i) => core.assess(core.openRecord(next(i)), supplied), rounds);
  const assessment = core.assess(core.openRecord(text), supplied);
  // A copy: the sheets of an assessment are made once.
  const sheets = median(
    () => core.sheetsOf({ ...assessment }).map((sheet) => core.viewSheet(sheet, 'vi')),
    rounds,
  );
  const edit = median(
    (i) =>
      core.changeText(text, [{ kind: 'set', path: ['criteria', 'I.1', 'self'], value: 5 + (i % 9) / 4 }]),
    rounds,
  );
  const ms = (value) => value.toFixed(2).padStart(9);
  const size = `${(text.length / 1000).toFixed(0)} KB`;
  console.log(
    `${name.padEnd(14)}${size.padStart(8)}${ms(full)}${ms(parse)}${ms(assess)}${ms(sheets)}${ms(edit)}   ${(full / assess).toFixed(1)}×`,
  );
}

console.log(
  'record            size  yaml.pD    parse   assess   sheets     edit   yaml.parseDocument ÷ assess',
);
row('29 members', sample, 60);
row('30 members', record(30), 60);
row('300 members', record(300), 20);
row('1 MB', record(Math.round(1_000_000 / 300)), 7);
