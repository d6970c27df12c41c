// Compares the two CEL libraries on the work a profile gives them: compile, type-check, evaluate.
// Run: node bench/cel.mjs
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { CelScalar, celEnv, celFunc, parse, plan } from '@bufbuild/cel';
import { Environment } from '@marcbachmann/cel-js';
import { build } from 'esbuild';

const formula = 'clamp(5.0 * meetings.thuongKy / 12.0, 0.0, 5.0)';
const facts = { meetings: { thuongKy: 11.5 } };
const clamp = (x, lo, hi) => Math.min(Math.max(x, lo), hi);
const rounds = 20_000;

function time(label, run) {
  run();
  const start = performance.now();
  for (let i = 0; i < rounds; i += 1) run();
  const micros = ((performance.now() - start) * 1000) / rounds;
  console.log(`${label.padEnd(44)} ${micros.toFixed(2)} µs`);
}

const marc = new Environment()
  .registerVariable({ name: 'meetings', schema: { thuongKy: 'double' } })
  .registerFunction('clamp(double, double, double): double', clamp);
const marcRun = marc.parse(formula);
const buf = celEnv({
  funcs: [celFunc('clamp', [CelScalar.DOUBLE, CelScalar.DOUBLE, CelScalar.DOUBLE], CelScalar.DOUBLE, clamp)],
});
const bufRun = plan(buf, parse(formula));

time('@marcbachmann/cel-js parse + check', () => marc.check(formula));
time('@marcbachmann/cel-js evaluate', () => marcRun(facts));
time('@bufbuild/cel parse + plan', () => plan(buf, parse(formula)));
time('@bufbuild/cel evaluate', () => bufRun(facts));

console.log('values', marcRun(facts), bufRun(facts));
console.log('unknown fact, cel-js :', marc.check('meetings.nope > 1.0').error?.message.split('\n')[0]);
console.log('unknown fact, bufbuild:', String(plan(buf, parse('meetings.nope > 1.0'))(facts)));

for (const name of ['@marcbachmann/cel-js', '@bufbuild/cel']) {
  const contents = name.includes('marc')
    ? `import { Environment } from '${name}'; console.log(Environment)`
    : `import { celEnv, celFunc, parse, plan } from '${name}'; console.log(celEnv, celFunc, parse, plan)`;
  const out = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const code = out.outputFiles[0].contents;
  console.log(
    `${name}: ${(code.length / 1024).toFixed(0)} KB minified, ${(gzipSync(code).length / 1024).toFixed(0)} KB gzip`,
  );
}
