// How long a document takes from the command line, and what loading documents costs a command without any.
// Run: npm run build && node bench/export.mjs
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const rounds = 7;
const program = 'dist/cli/chibo.mjs';
const record = 'samples/thanh-tra/2023.chibo.yaml';
const kinds = ['bang-cham-diem-nam', 'to-trinh', 'bao-cao-ket-qua'];
const formats = ['html', 'md', 'docx', 'xlsx', 'pdf'];
const folder = await mkdtemp(join(tmpdir(), 'chibo-bench-'));

function milliseconds(...words) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    execFileSync(process.execPath, [program, ...words], { stdio: 'ignore' });
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

const start = milliseconds('--version');
const evaluated = milliseconds('evaluate', record);
console.log(`--version ${start.toFixed(0)} ms, evaluate ${evaluated.toFixed(0)} ms\n`);
console.log('document              format       ms  ÷ evaluate      bytes');
for (const kind of kinds) {
  for (const format of formats) {
    const out = join(folder, `${kind}.${format}`);
    const time = milliseconds('preview', record, '-o', out, '--document', kind);
    const { size } = await stat(out);
    console.log(
      `${kind.padEnd(20)}  ${format.padEnd(6)}${time.toFixed(0).padStart(9)}${(time / evaluated).toFixed(1).padStart(12)}${String(size).padStart(11)}`,
    );
  }
}
await rm(folder, { recursive: true });
