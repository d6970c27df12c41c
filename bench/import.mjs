// How long 5,000 rows of a workbook take to import, by the clock and by the processor, and how much memory at
// most, against evaluating the same record.
// Run: npm run build && node bench/import.mjs
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';

const rounds = 5;
const count = 5000;
const program = 'dist/cli/chibo.mjs';
const folder = await mkdtemp(join(tmpdir(), 'chibo-bench-'));
const workbook = join(folder, 'dang-vien.xlsx');

const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng'];
const given = ['An', 'Bình', 'Cường', 'Dũng', 'Hạnh', 'Khánh', 'Lan'];
const rows = Array.from({ length: count }, (_, at) => [
  at + 1,
  `${family[at % 5]} Văn ${given[at % 7]} ${at}`,
  new Date(Date.UTC(1980 + (at % 40), at % 12, 1 + (at % 28))),
  `0${1 + (at % 9)}/0${1 + (at % 9)}/${1981 + (at % 40)}`,
  'Đảng viên',
  'HTTNV',
]);
const heads = ['STT', 'Họ và tên', 'Ngày kết nạp', 'Ngày chính thức', 'Chức vụ', 'Xếp loại'];
await writeFile(
  workbook,
  await writeXlsx({ sheets: [{ name: 'DV', rows: [['DANH SÁCH'], heads, ...rows] }] }),
);

/** Reports the time of the processor, which other work on the machine does not lengthen, and the most memory. */
const report =
  'data:text/javascript,process.on("exit",()=>{const{userCPUTime,systemCPUTime,maxRSS}=process.resourceUsage();process.stderr.write("cpu="+(userCPUTime+systemCPUTime)+" kb="+maxRSS)})';

/** Medians of time by the clock and of processor time in milliseconds, and of memory in MB. */
function measure(wordsOf) {
  const runs = Array.from({ length: rounds }, (_, round) => {
    const words = ['--import', report, program, ...wordsOf(round)];
    const start = performance.now();
    const { stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    const clock = performance.now() - start;
    const [, cpu, kb] = /cpu=(\d+) kb=(\d+)/.exec(stderr) ?? [];
    return { clock, cpu: Number(cpu) / 1000, mb: Number(kb) / 1024 };
  });
  return {
    clock: median(runs.map(({ clock }) => clock)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    mb: median(runs.map(({ mb }) => mb)),
  };
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const record = (round) => join(folder, `a-${round}-2026.chibo.yaml`);
const first = measure((round) => ['import', workbook, '-o', record(round)]);
const again = measure((round) => ['import', workbook, '--into', record(round)]);
const evaluated = measure((round) => ['evaluate', record(round)]);
console.log('                            ms  ms cpu  ÷ eval      MB');
for (const [name, { clock, cpu, mb }] of Object.entries({ first, again, evaluated })) {
  const ratio = (cpu / evaluated.cpu).toFixed(1);
  console.log(
    `${name.padEnd(22)}${clock.toFixed(0).padStart(8)}${cpu.toFixed(0).padStart(8)}${ratio.padStart(8)}${mb.toFixed(0).padStart(8)}`,
  );
}
await rm(folder, { recursive: true, force: true });
