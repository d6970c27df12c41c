// The core, bundled for a bench, with the sample record it is measured on.
import { readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Bundles and imports some exports of the program, given as lines of TypeScript; `name` tells benches apart,
 * `plugins` stand in for what is not there outside VS Code.
 */
export async function bundleCore(name, contents, plugins = []) {
  const out = new URL(`./.${name}.mjs`, import.meta.url);
  await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    outfile: out.pathname,
    logLevel: 'error',
    plugins,
  });
  const core = await import(out.href);
  await rm(out);
  return core;
}

export const sample = await readFile('samples/thanh-tra/2023.chibo.yaml', 'utf8');

/** The sample's profile as the core supplies it. */
export function sampleProfile(core) {
  const place = { kind: 'builtin', id: 'chi-bo-4-tot' };
  return { kind: 'found', place, ...core.builtinProfile('chi-bo-4-tot') };
}

/** The sample with so many members, all like its first; ids have so many digits. */
export function withMembers(members, digits) {
  const first = / {2}- id: dv01\n(?: {4}.*\n)+/.exec(sample)?.[0] ?? '';
  const rows = Array.from({ length: members }, (_, i) => first.replace('dv01', memberId(i, digits)));
  const start = sample.indexOf('  - id: dv01');
  return `${sample.slice(0, start)}${rows.join('')}${sample.slice(sample.indexOf('criteria:\n  I.1:'))}`;
}

export function memberId(index, digits) {
  return `dv${String(index + 1).padStart(digits, '0')}`;
}
