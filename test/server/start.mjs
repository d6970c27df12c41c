// @ts-check
/**
 * `npm start`: opens the samples with the extension in development, in the desktop VS Code where
 * there is one, else in the VS Code server for any browser.
 *
 * Usage: node test/server/start.mjs [folder] [--once]
 * `--once` takes the server, and exits with 0 as soon as its address answers.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './install.mjs';
import { startServer, workbenchUrl } from './launch.mjs';

const firstFile = join('thanh-tra', '2023.chibo.yaml');
const opener = fileURLToPath(new URL('./opener', import.meta.url));

const args = process.argv.slice(2);
const once = args.includes('--once');
const folder = resolve(args.find((arg) => !arg.startsWith('-')) ?? join(projectRoot, 'samples'));
const file = join(folder, firstFile);

if (!existsSync(folder)) {
  process.stderr.write(`Không có thư mục ${folder} · There is no folder ${folder}\n`);
  process.exitCode = 2;
} else if (!once && !isHeadless() && isOnPath('code')) {
  openDesktop();
} else {
  await openServer();
}

function openDesktop() {
  const files = existsSync(file) ? [file] : [];
  const windows = process.platform === 'win32';
  // On Windows `code` is a script, which only a shell can run.
  const quote = (/** @type {string} */ arg) => (windows ? `"${arg}"` : arg);
  const flags = [`--extensionDevelopmentPath=${projectRoot}`, folder, ...files].map(quote);
  const child = spawn('code', flags, { stdio: 'inherit', shell: windows });
  child.on('error', (error) => {
    process.stderr.write(`code: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function openServer() {
  const settings = existsSync(file) ? { 'opener.file': file } : {};
  const server = await startServer({ root: projectRoot, extensions: [opener], settings });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.stop());
  const url = workbenchUrl(server, { folder, extension: projectRoot });
  process.stdout.write(
    'Chibo đang chạy: mở địa chỉ này bằng trình duyệt (Ctrl+C để dừng) · ' +
      `Chibo is running: open this address in a browser (Ctrl+C to stop): ${url}\n`,
  );
  if (once) await finish(server, url);
}

/**
 * @param {import('./launch.mjs').Server} server
 * @param {string} url
 */
async function finish(server, url) {
  // The token in the address is answered by a cookie and a redirection to the workbench.
  const { status } = await fetch(url, { redirect: 'manual' });
  await server.stop();
  if (status >= 400) throw new Error(`${url} answers ${status}.`);
}

function isHeadless() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
}

/** @param {string} program */
function isOnPath(program) {
  const names = process.platform === 'win32' ? [`${program}.cmd`] : [program];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((path) => names.some((name) => existsSync(join(path, name))));
}
