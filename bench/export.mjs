// How long a document takes from the command line, and what loading documents costs a command without any.
// Run: npm run build && node bench/export.mjs
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const rounds = 5;
const program = 'dist/cli/chibo.mjs';
const record = 'samples/thanh-tra/2023.chibo.yaml';
const kinds = ['bang-cham-diem-nam', 'to-trinh'];
const formats = ['html', 'md', 'docx', 'xlsx', 'pdf'];
const folder = await mkdtemp(join(tmpdir(), 'chibo-bench-'));

/** Tells the time of the processor, which other people's work on the machine does not lengthen. */
const tell =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("cpu="+(user+system))})';

/** Medians of wall clock and processor time, in milliseconds. */
function milliseconds(...words) {
  const walls = [];
  const processor = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const { stderr } = spawnSync(process.execPath, ['--import', tell, program, ...words], {
      encoding: 'utf8',
    });
    walls.push(performance.now() - start);
    processor.push(Number(/cpu=(\d+)/.exec(stderr)?.[1]) / 1000);
  }
  return { wall: median(walls), cpu: median(processor) };
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const start = milliseconds('--version');
const evaluated = milliseconds('evaluate', record);
const line = (name, { wall, cpu }, size = '') =>
  `${name.padEnd(28)}${wall.toFixed(0).padStart(7)}${cpu.toFixed(0).padStart(7)}${(cpu / evaluated.cpu).toFixed(1).padStart(8)}${String(size).padStart(10)}`;
console.log('ms                             wall    cpu  ÷ eval     bytes');
console.log(line('--version', start));
console.log(line('evaluate', evaluated));
for (const kind of kinds) {
  for (const format of formats) {
    const out = join(folder, `${kind}.${format}`);
    const time = milliseconds('preview', record, '-o', out, '--document', kind);
    const { size } = await stat(out);
    console.log(line(`${kind} .${format}`, time, size));
  }
}
await rm(folder, { recursive: true });
