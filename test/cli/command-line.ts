import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.js';

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Setting {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly isErrorTerminal?: boolean;
  readonly stdin?: string;
  readonly ended?: AbortSignal;
  /** Sees what is printed while the command still runs. */
  readonly onOut?: (text: string) => void;
}

/** Runs the command line and keeps what it prints. */
export async function chibo(
  argv: readonly string[],
  {
    cwd,
    env = {},
    isTerminal = false,
    isErrorTerminal = false,
    stdin = '',
    ended = new AbortController().signal,
    onOut,
  }: Setting,
): Promise<Result> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    cwd,
    // Tests leave no secret in the home of whoever runs them.
    env: { CHIBO_CACHE_KEY: 'a secret of the tests', ...env },
    isTerminal,
    isErrorTerminal,
    ended,
    in: async () => stdin,
    out: (text) => {
      out += text;
      onOut?.(text);
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

/** Writes files into a new folder of their own, which is removed after the test. */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chibo-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

/** A record of the built-in profile without a finding. */
export const cleanRecord = `chibo: 1
profile: chi-bo-4-tot
branch: {id: cb1, name: Chi bộ 1, type: chi-bo}
period: 2023
`;

/** Line 6 holds a score above its maximum of 10. */
export const wrongRecord = `${cleanRecord}criteria:
  I.1: {self: 10.5}
`;

/** A warning alone: the period ends before the profile came into force. */
export const earlyRecord = cleanRecord.replace('2023', '2021');

/** A note alone: twelve equal months. */
export const copiedRecord = `${cleanRecord}criteria:
  I.1: {self: 9, months: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]}
`;

/** A profile of one item, for records that name a file. */
export const ownProfile = `chiboProfile: 1
id: rieng
version: "1"
title: Riêng
scale: {max: 10}
groups:
  - {id: I, title: Nhóm, items: [{id: I.1, title: Mục, kind: points, max: 10}]}
bands:
  - {id: dat, title: Đạt, min: 5}
  - {id: chua-dat, title: Chưa đạt, min: 0}
`;

/** Builds the command line with its threads, which need files of their own, into a folder: one of the test's own. */
export async function builtCommandLine(into?: string): Promise<string> {
  const { build } = await import('esbuild');
  const folder = into ?? (await folderOf({}));
  const threads = ['check-worker', 'rollup-worker'];
  await build({
    entryPoints: {
      chibo: 'src/cli/bin.ts',
      ...Object.fromEntries(threads.map((name) => [name, `src/cli/workers/${name}.ts`])),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner: {
      js: "import { createRequire as createNodeRequire } from 'node:module'; const require = createNodeRequire(import.meta.url);",
    },
    outdir: folder,
    logLevel: 'error',
  });
  return folder;
}
