/**
 * Builds the package where it is installed from its source. Prints nothing of its own: pre-commit takes what npm prints
 * while it packs as the name of the package. `npm install --global git+…` prepares a clone without what it needs to be
 * built, since the clone's own installation is taken for a global one; then that is installed first.
 */
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (!canBuild()) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_config_(global|location|prefix|omit|include)$/i.test(name),
    ),
  );
  const words = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  execFileSync(program, [...first, ...words], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
}
await import('../esbuild.config.mjs');

function canBuild() {
  try {
    import.meta.resolve('esbuild');
    return true;
  } catch {
    return false;
  }
}
