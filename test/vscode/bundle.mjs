// @ts-check
/** Bundles the suite for the extension host, which loads CommonJS. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const suite = `${root}dist/test/index.cjs`;

/** @returns {Promise<string>} the bundle's path */
export async function bundleSuite() {
  await build({
    entryPoints: [`${root}test/vscode/index.ts`],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    outfile: suite,
    logLevel: 'warning',
  });
  return suite;
}
