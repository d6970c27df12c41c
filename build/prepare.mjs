/**
 * Builds the package when it is installed from its source. It prints nothing, because pre-commit reads the output
 * of `npm pack` as the name of the package. `npm install --global git+…` prepares a clone without its build
 * dependencies, since npm treats the clone's own installation as a global one; then they are installed first.
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
