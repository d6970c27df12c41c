// How long one changed cell takes, from the changed text to every number, finding and sheet.
// Run: npm run build && node bench/recompute.mjs
import { performance } from 'node:perf_hooks';
import { parseDocument } from 'yaml';
import { bundleCore, sample, sampleProfile, withMembers } from './core.mjs';

const core = await bundleCore(
  'recompute',
  `export { assess, openRecord } from './src/core/assess.js';
   export { changeText } from './src/core/edit/change.js';
   export { quickReading } from './src/core/parse/quick-read.js';
   export { dataOf } from './src/core/parse/tree.js';
   export { builtinProfile } from './src/core/profile/supply.js';
   export { readRecord } from './src/core/record/record.js';
   export { patchesBetween } from './src/core/sheet/sheet-patch.js';
   export { sheetsOf } from './src/core/sheet/sheets.js';
   export { viewSheet } from './src/core/sheet/view-sheet.js';`,
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

/** Assesses a text as if nothing were known of it; only `parseText` keeps what it has read. */
function assessAnew(text) {
  const parsed = { text, root: core.quickReading(text)?.root, problems: [] };
  return core.assess({ parsed, record: core.readRecord(core.dataOf(parsed.root)) }, supplied);
}

const viewsOf = (assessment) => core.sheetsOf(assessment).map((sheet) => core.viewSheet(sheet, 'vi'));

function row(name, text, rounds) {
  let round = 0;
  const next = () => `${text}# ${round++}\n`;
  for (let i = 0; i < 5; i += 1) assessAnew(next());
  const full = median(() => parseDocument(next(), { keepSourceTokens: true }), Math.min(rounds, 9));
  const read = median(() => core.quickReading(next()), rounds);
  const assess = median(() => assessAnew(next()), rounds);
  const whole = median(() => viewsOf(assessAnew(next())), rounds);

  // One changed cell after the other, as a hand would: a score, then a member's name.
  let now = text;
  let shown = viewsOf(core.assess(core.openRecord(text), supplied));
  const edit = median((i) => {
    const score = { kind: 'set', path: ['criteria', 'I.1', 'self'], value: 5 + (i % 9) / 4 };
    const rename = { kind: 'set', path: ['members', 7, 'name'], value: `Đặng Văn ${i}` };
    const result = core.changeText(now, [i % 2 === 0 ? score : rename], supplied.profile);
    // The editor gives back the text as a string of its own.
    now = Buffer.from(result.text).toString();
    const views = viewsOf(core.assess(core.openRecord(now), supplied));
    core.patchesBetween(shown, views);
    shown = views;
  }, rounds * 2);
  const ms = (value) => value.toFixed(2).padStart(10);
  const size = `${(text.length / 1000).toFixed(0)} KB`;
  const ratio = (value) => `${(full / value).toFixed(1)}×`.padStart(10);
  console.log(
    `${name.padEnd(14)}${size.padStart(8)}${ms(full)}${ms(read)}${ms(assess)}${ms(whole)}${ms(edit)}${ratio(read)}${ratio(assess)}${ratio(edit)}`,
  );
}

console.log(
  `${''.padEnd(22)}   yaml.pD      read    assess  + sheets   an edit   yaml.pD ÷ read, ÷ assess, ÷ an edit`,
);
row('29 members', sample, 60);
row('30 members', record(30), 60);
row('300 members', record(300), 20);
row('3,333 members', record(3333), 7);
row('5,000 members', record(5000), 7);
