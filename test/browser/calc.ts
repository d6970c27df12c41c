import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a spreadsheet program put on the clipboard. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/**
 * Opens a spreadsheet in LibreOffice Calc on a screen of its own, selects all that is filled, copies it by the
 * keys that a person uses, and reads the clipboard.
 */
export async function copyAllFromCalc(file: string): Promise<Copied> {
  const folder = await mkdtemp(join(tmpdir(), 'chibo-calc-'));
  const profile = join(folder, 'profile');
  // The program locks what it opens and would ask about a lock that was left behind.
  const name = file.replace(/^.*\//, '');
  const own = join(folder, name);
  await copyFile(file, own);
  const display = freeDisplay();
  const env = { ...process.env, DISPLAY: display, LC_ALL: 'C.UTF-8' };
  const started: ChildProcess[] = [];
  const start = (command: string, ...words: readonly string[]): void => {
    started.push(spawn(command, words as string[], { env, stdio: 'ignore' }));
  };
  try {
    start('Xvfb', display, '-screen', '0', '1280x800x24');
    await waitFor(() => run('xdotool', ['getdisplaygeometry'], { env }));
    const openCalc = async (): Promise<string> => {
      start('soffice', `-env:UserInstallation=file://${profile}`, '--norestore', '--nologo', '--calc', own);
      return waitFor(async () => {
        const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', name], { env });
        return stdout.trim().split('\n')[0] ?? '';
      });
    };
    // Now and then the program does not come up beside others of its kind.
    const window = await openCalc().catch(async () => {
      await run('pkill', ['-9', '-f', profile]).catch(() => undefined);
      await rm(profile, { recursive: true, force: true });
      return openCalc();
    });
    await run('xdotool', ['windowfocus', '--sync', window], { env });
    return await waitFor(async () => {
      // To A1, then to the last filled cell with Shift: the block that a person would select.
      for (const key of ['Escape', 'ctrl+Home', 'ctrl+shift+End', 'ctrl+c']) {
        await run('xdotool', ['key', key], { env });
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      const read = async (target: string): Promise<string> =>
        (await run('xclip', ['-selection', 'clipboard', '-o', '-t', target], { env, timeout: 5000 })).stdout;
      const copied = { text: await read('UTF8_STRING'), html: await read('text/html') };
      if (!copied.text.includes('\t')) throw new Error(`copied ${JSON.stringify(copied.text)}`);
      return copied;
    });
  } finally {
    for (const process of started.reverse()) process.kill('SIGKILL');
    await run('pkill', ['-9', '-f', profile]).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

/** A number that no screen on this machine has, also none that an earlier run has left behind. */
function freeDisplay(): string {
  let number = 100 + (process.pid % 400);
  while (existsSync(`/tmp/.X${number}-lock`) || existsSync(`/tmp/.X11-unix/X${number}`)) number += 1;
  return `:${number}`;
}

/** Tries until it works, for at most 100 seconds: a busy machine starts an office slowly. */
async function waitFor<Value>(attempt: () => Promise<Value>): Promise<Value> {
  const end = Date.now() + 100_000;
  for (;;) {
    try {
      const value = await attempt();
      if (value !== '') return value;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    if (Date.now() > end) throw new Error('the spreadsheet program did not come up');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
